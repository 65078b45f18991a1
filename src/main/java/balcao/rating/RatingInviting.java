package balcao.rating;

import java.time.Duration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.SecretToken;
import balcao.ticket.TicketMoved;
import balcao.ticket.TicketStatus;

/** Asks the requester of a ticket that has closed, who has not rated it yet. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RatingInviting {

	/** How long the link works. */
	private static final Duration LIFE = Duration.ofDays(14);

	private final Ratings ratings;

	private final PersonService people;

	private final ApplicationEventPublisher events;

	RatingInviting(Ratings ratings, PersonService people, ApplicationEventPublisher events) {
		this.ratings = ratings;
		this.people = people;
		this.events = events;
	}

	@EventListener
	void on(TicketMoved event) {
		if (event.to() == TicketStatus.CLOSED) {
			this.ratings.toAsk(event.ticketId())
				.filter((asked) -> this.people.findActive(asked.personId()).isPresent())
				.ifPresent((asked) -> invite(event, asked));
		}
	}

	private void invite(TicketMoved event, Ratings.Asked asked) {
		SecretToken token = SecretToken.random();
		this.ratings.addLink(event.ticketId(), asked.personId(), token, event.at(), event.at().plus(LIFE));
		this.events.publishEvent(new RatingInvited(event.ticketId(), event.number(), asked.subject(), asked.personId(),
				token, event.at().plus(LIFE), event.at()));
	}

}
