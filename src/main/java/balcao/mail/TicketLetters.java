package balcao.mail;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonService;
import balcao.platform.LongNumbers;
import balcao.protocol.ProtocolRegistered;
import balcao.rating.RatingInvited;
import balcao.ticket.OutsiderInvited;

/** Writes to people about tickets. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TicketLetters {

	private static final int BEST = 5;

	private final Outbox outbox;

	private final Answered answered;

	private final PersonService people;

	private final LongNumbers numbers;

	private final MessageSource messages;

	TicketLetters(Outbox outbox, Answered answered, PersonService people, LongNumbers numbers, MessageSource messages) {
		this.outbox = outbox;
		this.answered = answered;
		this.people = people;
		this.numbers = numbers;
		this.messages = messages;
	}

	@EventListener
	void on(RatingInvited event) {
		Addressee to = Addressee.of(this.people.find(event.personId()));
		String path = "/ratings/" + event.token().value();
		this.outbox.write(Writing.of(LetterKind.RATING_INVITED, to)
			.leadingTo(path)
			.with(LetterVariable.NUMBER, event.number())
			.with(LetterVariable.SUBJECT, event.subject())
			.with(LetterVariable.SCORES, scores(path, this.outbox.language(to)))
			.secretUntil(event.expiresAt()), event.at());
	}

	/** The best first. */
	private String scores(String path, Locale language) {
		return IntStream.rangeClosed(1, BEST)
			.mapToObj((place) -> BEST + 1 - place)
			.map((score) -> this.messages.getMessage("rating.score." + score, null, language) + "\t"
					+ this.outbox.at(path + "?score=" + score))
			.collect(Collectors.joining("\n"));
	}

	/** The number of an emergency, to whoever called, once it is known who that is. */
	@EventListener
	void on(ProtocolRegistered event) {
		Long requester = event.requesterId();
		if (requester != null) {
			this.people.findActive(requester)
				.ifPresent((person) -> this.outbox.write(Writing.of(LetterKind.PROTOCOL_REGISTERED, person)
					.leadingTo("/tickets/" + event.number())
					.with(LetterVariable.NUMBER, this.numbers.shown(event.number()))
					.with(LetterVariable.SUMMARY, event.summary()), event.at()));
		}
	}

	/**
	 * Nothing that anybody typed, not even the name, is in it, since whoever invites may
	 * invite anybody; news of the same day are not told besides.
	 */
	@EventListener
	void on(OutsiderInvited event) {
		this.answered.mayHave(event.email(), event.at());
		this.outbox.write(Writing.of(LetterKind.OUTSIDER_INVITED, new Addressee(null, "", event.email()))
			.about(event.ticketId())
			.toOutsider(event.outsiderId())
			.leadingTo("/shared/" + event.token().value())
			.secretUntil(event.expiresAt()), event.at());
	}

}
