package balcao.teamwork;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.ticket.TicketReading;

/** Lets the team follow tickets; what one may not see cannot be followed. */
@Service
@Transactional
public class WatchService {

	private final Watches watches;

	private final TicketReading tickets;

	private final PersonService people;

	private final Clock clock;

	WatchService(Watches watches, TicketReading tickets, PersonService people, Clock clock) {
		this.watches = watches;
		this.tickets = tickets;
		this.people = people;
		this.clock = clock;
	}

	public void watch(String number, CurrentPerson actor) {
		this.watches.add(this.tickets.sheet(number, actor).id(), actor.id(), this.clock.instant());
	}

	public void unwatch(String number, CurrentPerson actor) {
		this.watches.remove(this.tickets.sheet(number, actor).id(), actor.id());
	}

	/** Who follows a ticket and still may see it. */
	@Transactional(readOnly = true)
	public List<Long> watchersOf(long ticketId) {
		return this.watches.of(ticketId).stream().filter((person) -> sees(person, ticketId)).toList();
	}

	/** Whether somebody of the team may see a ticket. */
	@Transactional(readOnly = true)
	public boolean sees(long personId, long ticketId) {
		return this.people.findActive(personId)
			.filter(CurrentPerson::isTeam)
			.map((person) -> this.tickets.subjects(List.of(ticketId), person).containsKey(ticketId))
			.orElse(false);
	}

	/** What somebody follows, without what they may no longer see. */
	@Transactional(readOnly = true)
	public KeysetPage<WatchedRow> page(CurrentPerson person, PageRequest request) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		KeysetPage<WatchedRow> page = this.watches.page(person.id(), request);
		Set<Long> seen = this.tickets.subjects(page.rows().stream().map(WatchedRow::ticketId).toList(), person)
			.keySet();
		return new KeysetPage<>(page.rows().stream().filter((row) -> seen.contains(row.ticketId())).toList(),
				page.before(), page.after());
	}

}
