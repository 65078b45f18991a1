package balcao.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import balcao.platform.CurrentPerson;

/**
 * Begins a contact, before anything is asked. It takes its number first and holds nothing
 * meanwhile; asked within a transaction, both are part of it.
 */
@Service
public class ContactBeginning {

	/** A button pressed twice begins one contact. */
	private static final Duration TWICE = Duration.ofSeconds(3);

	private final Contacts contacts;

	private final NumberIssuing numbers;

	private final Clock clock;

	ContactBeginning(Contacts contacts, NumberIssuing numbers, Clock clock) {
		this.contacts = contacts;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** A call comes in; answers the number. */
	public String call(@Nullable String phone, CurrentPerson actor) {
		Instant now = this.clock.instant();
		ContactFacts facts = ContactFacts.of((phone != null && !phone.isBlank()) ? phone : null);
		return again(facts, actor, now).orElseGet(() -> begin(ContactChannel.PHONE, facts, actor, now)).number();
	}

	/** The one that the same press of a button has just begun. */
	private Optional<Contact> again(ContactFacts facts, CurrentPerson actor, Instant now) {
		return this.contacts.findFirstByAgentIdAndStateOrderByIdDesc(actor.id(), ContactState.RUNNING)
			.filter((contact) -> contact.facts().equals(facts) && contact.lateReason() == null
					&& contact.issuedAt().plus(TWICE).isAfter(now));
	}

	/** A call that was taken earlier is written down only now; answers the number. */
	public String late(Instant startedAt, String reason, CurrentPerson actor) {
		Instant now = this.clock.instant();
		Contact.requirePast(startedAt, now);
		Contact contact = Contact.begin(this.numbers.next(now), ContactChannel.PHONE, ContactFacts.of(null), actor.id(),
				now);
		contact.late(startedAt, reason);
		return this.contacts.save(contact).number();
	}

	/** Whatever way it came on; answers the number. */
	public String begin(ContactChannel channel, ContactFacts facts, CurrentPerson actor) {
		return begin(channel, facts, actor, this.clock.instant()).number();
	}

	private Contact begin(ContactChannel channel, ContactFacts facts, CurrentPerson actor, Instant now) {
		return this.contacts.save(Contact.begin(this.numbers.next(now), channel, facts, actor.id(), now));
	}

}
