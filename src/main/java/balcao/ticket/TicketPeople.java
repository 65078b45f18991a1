package balcao.ticket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.SecretToken;

/**
 * Who takes part in a ticket beside its requester: colleagues in copy, people from
 * outside, and whether it is confidential.
 */
@Service
@Transactional
public class TicketPeople {

	/** How long the personal link of somebody from outside opens. */
	static final Duration LINK_LIFE = Duration.ofDays(30);

	/** People from outside on one ticket. */
	private static final int MOST_OUTSIDERS = 10;

	private final TicketAccess access;

	private final TicketSheets sheets;

	private final TicketReaders readers;

	private final History history;

	private final PersonService people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TicketPeople(TicketAccess access, TicketSheets sheets, TicketReaders readers, History history, PersonService people,
			ApplicationEventPublisher events, Clock clock) {
		this.access = access;
		this.sheets = sheets;
		this.readers = readers;
		this.history = history;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The people of a ticket, and the colleagues that some words find; {@link NotFound}
	 * for whoever may not see it.
	 */
	@Transactional(readOnly = true)
	public PeoplePage page(String number, String words, CurrentPerson actor) {
		Instant now = this.clock.instant();
		TicketSheet ticket = this.sheets.find(number, actor).orElseThrow(NotFound::new);
		List<CopyLine> copies = this.readers.copies(ticket.id());
		boolean inCopy = copies.stream().anyMatch((copy) -> copy.id() == actor.id());
		boolean own = ticket.requesterId() == actor.id();
		boolean mayChange = actor.isTeam() || own || actor.managesOrganization();
		return new PeoplePage(ticket, this.readers.of(ticket.id(), "", now), copies,
				this.readers.outsiders(ticket.id(), now), mayChange,
				actor.isTeam() || own || (actor.managesOrganization() && inCopy), inCopy,
				this.readers.allowsOutsiders(ticket.id()), words, mayChange ? found(ticket, copies, words) : List.of());
	}

	private List<PersonChoice> found(TicketSheet ticket, List<CopyLine> copies, String words) {
		return this.people.contactsOf(ticket.organizationId(), words)
			.stream()
			.filter((person) -> person.id() != ticket.requesterId())
			.filter((person) -> copies.stream().noneMatch((copy) -> copy.id() == person.id()))
			.toList();
	}

	/**
	 * Puts an active colleague of the requester in copy; {@link NotFound} for anybody
	 * else.
	 */
	public void copy(String number, long personId, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		requireMayChange(ticket, actor);
		CurrentPerson colleague = this.people.findActive(personId)
			.filter((person) -> Long.valueOf(ticket.organizationId()).equals(person.organizationId()))
			.orElseThrow(NotFound::new);
		if (!ticket.isOf(colleague) && this.readers.copy(ticket.id(), personId)) {
			tell(ticket, HistoryKind.COPIED, null, colleague.name(), actor);
		}
	}

	/** Takes somebody out of copy; everybody may take themselves. */
	public void uncopy(String number, long personId, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		if (personId != actor.id() && !mayChange(ticket, actor)) {
			throw new NotFound();
		}
		if (!this.readers.uncopy(ticket.id(), personId)) {
			throw new NotFound();
		}
		tell(ticket, HistoryKind.UNCOPIED, null, this.people.find(personId).name(), actor);
	}

	/**
	 * Puts somebody from outside in copy, again if need be with a new link, and publishes
	 * {@link OutsiderInvited}; refuses where the organization does not allow it, and the
	 * address of a colleague.
	 */
	public void invite(String number, String name, String email, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		requireMayChange(ticket, actor);
		if (!this.readers.allowsOutsiders(ticket.id())) {
			throw new Refused("ticket.refused.outsiders");
		}
		String address = email.strip().toLowerCase(Locale.ROOT);
		Instant now = this.clock.instant();
		if (this.people.contactsOf(ticket.organizationId())
			.stream()
			.anyMatch((contact) -> contact.email().equals(address))) {
			throw new Refused("ticket.refused.outsiderIsColleague");
		}
		List<OutsiderLine> present = this.readers.outsiders(ticket.id(), now);
		if (present.size() >= MOST_OUTSIDERS && present.stream().noneMatch((one) -> one.email().equals(address))) {
			throw new Refused("ticket.refused.outsidersMany", MOST_OUTSIDERS);
		}
		SecretToken token = SecretToken.random();
		long outsider = this.readers.addOutsider(ticket.id(), name, address, token, actor.id(), now,
				now.plus(LINK_LIFE));
		tell(ticket, HistoryKind.COPIED, HistoryLine.OUTSIDER, name, actor);
		this.events.publishEvent(new OutsiderInvited(ticket.id(), outsider, ticket.number(), ticket.subject(),
				this.sheets.find(number, actor).orElseThrow(NotFound::new).organization(), name, address, actor.name(),
				token, now.plus(LINK_LIFE), now));
	}

	/** Takes somebody from outside out of copy; the link opens no more from then on. */
	public void revoke(String number, long outsiderId, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		if (!mayChange(ticket, actor)) {
			throw new NotFound();
		}
		String name = this.readers.revoke(ticket.id(), outsiderId, this.clock.instant()).orElseThrow(NotFound::new);
		tell(ticket, HistoryKind.UNCOPIED, HistoryLine.OUTSIDER, name, actor);
	}

	/**
	 * Makes a ticket confidential, or opens it to colleagues again: the requester, the
	 * team, and managers who are in copy, since others would lose sight of it themselves.
	 */
	public void confide(String number, boolean confidential, CurrentPerson actor) {
		Ticket ticket = this.access.lock(number, actor);
		if (actor.isClient() && !ticket.isOf(actor)
				&& !(actor.managesOrganization() && this.readers.isCopied(ticket.id(), actor.id()))) {
			throw new Refused("ticket.refused.confidential");
		}
		if (ticket.isConfidential() != confidential) {
			this.history.save(ticket.makeConfidential(confidential, actor, this.clock.instant()));
		}
	}

	private static void requireMayChange(Ticket ticket, CurrentPerson actor) {
		if (!mayChange(ticket, actor)) {
			throw new Refused("ticket.refused.people");
		}
	}

	private static boolean mayChange(Ticket ticket, CurrentPerson actor) {
		return actor.isTeam() || ticket.isOf(actor) || actor.managesOrganization();
	}

	private void tell(Ticket ticket, HistoryKind kind, @Nullable String how, String name, CurrentPerson actor) {
		this.history.save(HistoryEntry.of(ticket.id(), kind, Visibility.PUBLIC, actor.id(), this.clock.instant())
			.change(how, name));
	}

}
