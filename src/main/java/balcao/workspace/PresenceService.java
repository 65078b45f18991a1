package balcao.workspace;

import java.util.List;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.LiveHints;
import balcao.platform.NotFound;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketPresence;
import balcao.ticket.TicketReading;

/**
 * Tells colleagues of each other on a ticket's page, so that no two answer at once; the
 * team's alone.
 */
@Service
@Transactional
public class PresenceService {

	private final Presences presences;

	private final TicketReading tickets;

	private final LiveHints hints;

	PresenceService(Presences presences, TicketReading tickets, LiveHints hints) {
		this.presences = presences;
		this.tickets = tickets;
		this.hints = hints;
	}

	/** Says for three quarters of a minute that the person has the ticket open. */
	public void stay(String number, boolean typing, CurrentPerson person) {
		TicketGlance ticket = glance(number, person);
		if (this.presences.renew(ticket.id(), person.id(), typing)) {
			tell(ticket);
		}
	}

	/** Says that the person has left. */
	public void leave(String number, CurrentPerson person) {
		TicketGlance ticket = glance(number, person);
		if (this.presences.end(ticket.id(), person.id())) {
			tell(ticket);
		}
	}

	/** Who else has the ticket open. */
	@Transactional(readOnly = true)
	public List<TicketPresence.Present> others(String number, CurrentPerson person) {
		return others(glance(number, person), person);
	}

	@Transactional(readOnly = true)
	public List<TicketPresence.Present> others(TicketGlance ticket, CurrentPerson person) {
		return this.presences.at(List.of(ticket.id()), person).getOrDefault(ticket.id(), List.of());
	}

	private TicketGlance glance(String number, CurrentPerson person) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		return this.tickets.glance(number, person);
	}

	private void tell(TicketGlance ticket) {
		this.hints.changed("presence:" + ticket.id());
		this.hints.changed("queue:" + ticket.teamId());
	}

	@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
	void forget() {
		this.presences.forget();
	}

}
