package balcao.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketReading;

/** Sends what people did not want to hear in their quiet hours, as one letter. */
@Service
class Digests {

	private static final Logger logger = LoggerFactory.getLogger(Digests.class);

	private final Held held;

	private final Outbox outbox;

	private final LetterWords words;

	private final TicketReading tickets;

	private final PersonService people;

	private final TransactionOperations transactions;

	private final Clock clock;

	Digests(Held held, Outbox outbox, LetterWords words, TicketReading tickets, PersonService people,
			TransactionOperations transactions, Clock clock) {
		this.held = held;
		this.outbox = outbox;
		this.words = words;
		this.tickets = tickets;
		this.people = people;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Writes what is due; a letter and what it tells go together. */
	@Scheduled(fixedDelayString = "${balcao.mail.digest-pause:30s}")
	void pass() {
		Instant now = this.clock.instant();
		for (long person : this.held.due(now)) {
			try {
				this.transactions.executeWithoutResult((transaction) -> write(person, now));
			}
			catch (RuntimeException ex) {
				logger.warn("The digest of person {} waits for the next pass", person, ex);
			}
		}
	}

	private void write(long personId, Instant now) {
		List<Held.Row> rows = this.held.take(personId, now);
		CurrentPerson person = this.people.findActive(personId).orElse(null);
		if (person == null || rows.isEmpty()) {
			return;
		}
		Locale language = this.outbox.language(Addressee.of(person));
		String items = rows.stream()
			.flatMap((row) -> line(row, person, language).stream())
			.distinct()
			.collect(Collectors.joining("\n\n"));
		if (!items.isEmpty()) {
			this.outbox.write(
					Writing.of(LetterKind.DIGEST, person).leadingTo("/notifications").with(LetterVariable.ITEMS, items),
					language, now);
		}
	}

	/** What they may still see. */
	private Optional<String> line(Held.Row row, CurrentPerson person, Locale language) {
		return this.tickets.seen(row.number(), person)
			.map((ticket) -> "[" + this.words.number(ticket.number()) + "] " + ticket.subject() + "\n"
					+ this.words.news(row.kind(), row.target(), row.actor(), language) + "\n"
					+ this.outbox.at(row.path()));
	}

}
