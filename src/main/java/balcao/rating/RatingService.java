package balcao.rating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;
import balcao.platform.Refused;
import balcao.platform.SecretToken;
import balcao.ticket.TicketChronicle;
import balcao.ticket.TicketGlance;
import balcao.ticket.TicketReading;

/**
 * Takes marks of clients for tickets that are solved and for single answers of the team:
 * once for each person and thing, to be changed for a day.
 */
@Service
@Transactional
public class RatingService {

	static final Duration CHANGEABLE = Duration.ofDays(1);

	private static final int LOW = 2;

	private final Ratings ratings;

	private final TicketReading tickets;

	private final TicketChronicle chronicle;

	private final PersonService people;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RatingService(Ratings ratings, TicketReading tickets, TicketChronicle chronicle, PersonService people,
			ApplicationEventPublisher events, Clock clock) {
		this.ratings = ratings;
		this.tickets = tickets;
		this.chronicle = chronicle;
		this.people = people;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What a client may rate in a ticket; {@link NotFound} for whoever may not see it.
	 */
	@Transactional(readOnly = true)
	public RatingPage page(String number, CurrentPerson person) {
		TicketGlance ticket = seen(number, person);
		Instant now = this.clock.instant();
		List<RatedThing> things = this.ratings.of(ticket.id(), person.id())
			.stream()
			.filter(Ratings.Row::ripe)
			.map((row) -> thing(row, now))
			.toList();
		return new RatingPage(number, ticket.subject(),
				things.stream().filter((one) -> one.messageId() == null).findFirst().orElse(null),
				things.stream().filter((one) -> one.messageId() != null).toList());
	}

	/** One answer, or the ticket itself; {@link NotFound} for what cannot be rated. */
	@Transactional(readOnly = true)
	public RatedThing thing(String number, @Nullable Long messageId, CurrentPerson person) {
		RatingPage page = page(number, person);
		RatedThing whole = page.whole();
		if (messageId == null && whole != null) {
			return whole;
		}
		return page.answers()
			.stream()
			.filter((one) -> messageId != null && Objects.equals(one.messageId(), messageId))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * Gives a mark or changes it; refuses a change after a day. Publishes
	 * {@link LowRated} for a low one.
	 */
	public void rate(String number, @Nullable Long messageId, int score, @Nullable String comment,
			CurrentPerson actor) {
		TicketGlance ticket = seen(number, actor);
		RatedThing thing = thing(number, messageId, actor);
		if (!thing.open()) {
			throw new Refused("rating.refused.late");
		}
		Instant now = this.clock.instant();
		String words = (comment != null && !comment.isBlank()) ? comment : null;
		long rating = this.ratings.put(ticket.id(), messageId, actor.id(), score, words, now);
		if (thing.score() == null || thing.score() != score) {
			if (messageId == null) {
				this.chronicle.rated(ticket.id(), score, actor.id(), now);
			}
			if (score <= LOW) {
				this.events
					.publishEvent(new LowRated(rating, ticket.id(), number, ticket.teamId(), actor.id(), score, now));
			}
		}
	}

	/** The client whom a personal link was sent to; {@link NotFound} once it ended. */
	@Transactional(readOnly = true)
	public Holder holder(SecretToken token) {
		Ratings.Invitation invitation = this.ratings.invitation(token, this.clock.instant()).orElseThrow(NotFound::new);
		CurrentPerson person = this.people.findActive(invitation.personId()).orElseThrow(NotFound::new);
		return new Holder(person, invitation.number());
	}

	/** What marks come to and what was said, as far as the reader's teams go. */
	@Transactional(readOnly = true)
	public RatingSummary summary(RatingFilter filter, PageRequest request, CurrentPerson reader) {
		if (!reader.isTeam()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		RatingFilter all = new RatingFilter(filter.team(), filter.product(), filter.days(), false);
		KeysetPage<RatingLine> comments = this.ratings.comments(filter, reader, request, now);
		return new RatingSummary(
				this.ratings.averages(Ratings.Grouping.ALL, all, reader, now).stream().findFirst().orElse(null),
				this.ratings.averages(Ratings.Grouping.TEAM, all, reader, now),
				reader.seesEveryTeam() ? this.ratings.averages(Ratings.Grouping.AGENT, all, reader, now) : List.of(),
				this.ratings.averages(Ratings.Grouping.PRODUCT, all, reader, now), comments);
	}

	private TicketGlance seen(String number, CurrentPerson person) {
		if (!person.isClient()) {
			throw new NotFound();
		}
		return this.tickets.glance(number, person);
	}

	private static RatedThing thing(Ratings.Row row, Instant now) {
		Instant given = row.at();
		return new RatedThing(row.messageId(), row.author(), row.excerpt(), row.saidAt(), row.score(), row.comment(),
				given == null || !now.isAfter(given.plus(CHANGEABLE)));
	}

	/** Whose link it is and which ticket it is about. */
	public record Holder(CurrentPerson person, String number) {

	}

}
