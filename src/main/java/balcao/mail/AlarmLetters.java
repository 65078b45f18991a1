package balcao.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.duty.PageEscalated;
import balcao.duty.PageReason;
import balcao.duty.Paged;
import balcao.duty.PagedPerson;
import balcao.organization.PersonService;

/**
 * Writes to whoever is called, with a link by which they answer; no quiet hours hold it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class AlarmLetters {

	private static final Duration HOLDS = Duration.ofDays(2);

	private final Outbox outbox;

	private final PersonService people;

	private final MessageSource messages;

	AlarmLetters(Outbox outbox, PersonService people, MessageSource messages) {
		this.outbox = outbox;
		this.people = people;
		this.messages = messages;
	}

	@EventListener
	void on(Paged event) {
		write(event.people(), event.words(), event.reason(), event.at());
	}

	@EventListener
	void on(PageEscalated event) {
		write(event.people(), event.words(), event.reason(), event.at());
	}

	private void write(List<PagedPerson> called, String words, PageReason reason, Instant at) {
		for (PagedPerson one : called) {
			Addressee to = Addressee.of(this.people.find(one.personId()));
			this.outbox.write(Writing.of(LetterKind.PAGED, to)
				.leadingTo("/pages/" + one.token().value())
				.with(LetterVariable.WORDS, words)
				.with(LetterVariable.REASON,
						this.messages.getMessage("duty.reason." + reason, null, this.outbox.language(to)))
				.secretUntil(at.plus(HOLDS)), at);
		}
	}

}
