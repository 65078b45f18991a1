package balcao.protocol;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.ticket.Emergencies;
import balcao.ticket.EmergencyFacts;
import balcao.ticket.EmergencyOpening;
import balcao.ticket.EmergencyTicket;

/** Opens protocols for chats, number, contact and ticket at once. */
@Service
@Transactional
class StartedProtocols implements Emergencies {

	private final ContactBeginning beginning;

	private final Contacts contacts;

	private final EmergencyOpening opening;

	private final NumberTelling telling;

	private final Clock clock;

	StartedProtocols(ContactBeginning beginning, Contacts contacts, EmergencyOpening opening, NumberTelling telling,
			Clock clock) {
		this.beginning = beginning;
		this.contacts = contacts;
		this.opening = opening;
		this.telling = telling;
		this.clock = clock;
	}

	@Override
	public Started start(EmergencyFacts facts, CurrentPerson actor) {
		Instant now = this.clock.instant();
		String number = this.beginning.begin(ContactChannel.CHAT,
				new ContactFacts(facts.requesterId(), facts.organizationId(), null, facts.phone(), facts.about(),
						facts.summary(), (facts.text() != null) ? facts.text() : ""),
				actor);
		EmergencyTicket ticket = this.opening.open(number, facts, now, actor);
		this.contacts.lock(number).ifPresent((contact) -> contact.register(ticket.id(), actor, now));
		this.telling.tell(number, ticket.id(), facts.requesterId(), facts.summary(), now);
		return new Started(ticket.id(), number, ticket.teamId(), now);
	}

}
