package balcao.protocol;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.EmergencyTicket;
import balcao.ticket.HistoryKind;
import balcao.ticket.TicketChronicle;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;
import balcao.ticket.Visibility;

/** What an agent does with a contact while speaking with whoever calls. */
@Service
@Transactional
public class ContactTaking {

	private final Contacts contacts;

	private final CallBacks calls;

	private final EmergencyOpening opening;

	private final TicketConversation conversation;

	private final TicketReading tickets;

	private final TicketChronicle chronicle;

	private final CatalogService catalog;

	private final PersonService people;

	private final ContactCutting cutting;

	private final NumberTelling telling;

	private final Clock clock;

	ContactTaking(Contacts contacts, CallBacks calls, EmergencyOpening opening, TicketConversation conversation,
			TicketReading tickets, TicketChronicle chronicle, CatalogService catalog, PersonService people,
			ContactCutting cutting, NumberTelling telling, Clock clock) {
		this.contacts = contacts;
		this.calls = calls;
		this.opening = opening;
		this.conversation = conversation;
		this.tickets = tickets;
		this.chronicle = chronicle;
		this.catalog = catalog;
		this.people = people;
		this.cutting = cutting;
		this.telling = telling;
		this.clock = clock;
	}

	/** Keeps what was typed so far; what has ended keeps what it had. */
	public void keep(String number, ContactFacts facts, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		if (contact.state().isOpen()) {
			contact.know(checked(facts), this.clock.instant());
		}
	}

	/** The page is still open. */
	public void hear(String number, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		if (contact.state() == ContactState.RUNNING) {
			contact.hear(this.clock.instant());
		}
	}

	/**
	 * Makes a protocol of the contact, whose clocks run from its start; publishes
	 * {@link ProtocolRegistered} where it is known who called. A second press of the
	 * button changes nothing.
	 */
	public void register(String number, ContactFacts facts, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		if (contact.state() == ContactState.REGISTERED) {
			return;
		}
		Instant now = this.clock.instant();
		contact.know(checked(facts), now);
		EmergencyTicket ticket = this.opening.open(number, emergency(contact.facts()), contact.startedAt(), actor);
		contact.register(ticket.id(), actor, now);
		chronicle(contact, ticket.id(), actor, now);
		tell(contact, ticket, now);
	}

	private void tell(Contact contact, EmergencyTicket ticket, Instant now) {
		this.telling.tell(contact.number(), ticket.id(), contact.facts().requesterId(), contact.facts().summary(), now);
	}

	private void chronicle(Contact contact, long ticketId, CurrentPerson actor, Instant now) {
		String late = contact.lateReason();
		if (late != null) {
			this.chronicle.wrote(ticketId, HistoryKind.LATE, Visibility.INTERNAL, actor.id(), late, now);
		}
		Instant interrupted = contact.interruptedAt();
		if (interrupted != null) {
			this.chronicle.wrote(ticketId, HistoryKind.INTERRUPTED, Visibility.PUBLIC, null, null, interrupted);
			this.calls.findByContactIdOrderById(contact.id())
				.stream()
				.filter((call) -> call.result() == CallResult.REACHED)
				.forEach((call) -> this.chronicle.wrote(ticketId, HistoryKind.CALLED_BACK, Visibility.PUBLIC,
						call.agentId(), null, call.at()));
		}
	}

	/**
	 * Completes what was registered with what is known now; publishes
	 * {@link ProtocolRegistered} for whoever it turns out to belong to.
	 */
	public void complete(String number, ContactFacts facts, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		if (contact.state() != ContactState.REGISTERED) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		contact.know(checked(facts), now);
		tell(contact, this.opening.complete(number, emergency(contact.facts()), actor), now);
	}

	/**
	 * Joins the contact to a ticket or protocol that was open already: what was told
	 * becomes a message there.
	 * @param other the number as typed
	 * @param words what the message says
	 * @return the number of the ticket
	 */
	public String join(String number, String other, ContactFacts facts, String words, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		TicketSheet ticket = this.tickets.numbered(other, actor)
			.map((known) -> this.tickets.sheet(known, actor))
			.orElseThrow(() -> new Refused("protocol.refused.noSuchTicket"));
		Instant now = this.clock.instant();
		contact.know(checked(facts), now);
		contact.join(ticket.id(), actor, now);
		this.conversation.report(ticket.number(), actor, contact.facts().requesterId(), words);
		return ticket.number();
	}

	/** The call was cut: it goes to those that have to be given back. */
	public void interrupt(String number, @Nullable ContactFacts facts, CurrentPerson actor) {
		Contact contact = lock(number, actor);
		Instant now = this.clock.instant();
		if (facts != null) {
			contact.know(checked(facts), now);
		}
		this.cutting.cut(contact, actor.id(), now);
	}

	/** Nothing comes of it, for a reason. */
	public void close(String number, String words, CurrentPerson actor) {
		lock(number, actor).close(words, actor, this.clock.instant());
	}

	private Contact lock(String number, CurrentPerson actor) {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		return this.contacts.lock(number).orElseThrow(NotFound::new);
	}

	/** Refuses what no page of ours would send; the organization is the person's. */
	private ContactFacts checked(ContactFacts facts) {
		this.catalog.check(facts.about());
		Long person = facts.requesterId();
		if (person == null) {
			return facts;
		}
		CurrentPerson requester = this.people.findActive(person)
			.filter(CurrentPerson::isClient)
			.orElseThrow(NotFound::new);
		return new ContactFacts(person, requester.organizationId(), facts.callerName(), facts.phone(), facts.about(),
				facts.summary(), facts.told());
	}

	static EmergencyFacts emergency(ContactFacts facts) {
		return new EmergencyFacts(facts.requesterId(), facts.organizationId(), facts.about(), facts.summary(),
				facts.told().isBlank() ? null : facts.told(), facts.phone());
	}

}
