package balcao.protocol;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.LongNumbers;
import balcao.platform.PhoneNumber;

/** Puts calls that were cut among those to be given back, and lets people know. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ContactCutting {

	private final PersonService people;

	private final OrganizationService organizations;

	private final LongNumbers numbers;

	private final ApplicationEventPublisher events;

	ContactCutting(PersonService people, OrganizationService organizations, LongNumbers numbers,
			ApplicationEventPublisher events) {
		this.people = people;
		this.organizations = organizations;
		this.numbers = numbers;
		this.events = events;
	}

	/**
	 * Publishes {@link ContactInterrupted}, unless nothing is known of it: then there is
	 * nobody to call.
	 * @param actorId who says so; null for nobody
	 */
	void cut(Contact contact, @Nullable Long actorId, Instant now) {
		contact.interrupt(now);
		if (!contact.isBlank()) {
			this.events.publishEvent(
					new ContactInterrupted(contact.number(), contact.agentId(), subject(contact), actorId, now));
		}
	}

	private String subject(Contact contact) {
		ContactFacts facts = contact.facts();
		Long requester = facts.requesterId();
		Long organization = facts.organizationId();
		String name = facts.callerName();
		String phone = facts.phone();
		return Stream
			.of(this.numbers.shown(contact.number()),
					(organization != null) ? this.organizations.nameOf(organization) : "",
					(requester != null) ? this.people.find(requester).name() : (name != null) ? name : "",
					(phone != null) ? PhoneNumber.shown(phone) : "")
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" · "));
	}

}
