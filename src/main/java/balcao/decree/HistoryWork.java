package balcao.decree;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.organization.OrganizationService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.SecretToken;
import balcao.platform.web.PlatformSettings;
import balcao.ticket.DossierReading;
import balcao.ticket.TicketChronicle;
import balcao.ticket.TicketDossier;

/**
 * Prepares histories batch by batch, on any node, which go on where one was lost. No more
 * than one ticket and one part of the printed document are in memory at a time. What is
 * finished is delivered in the transaction that finishes it.
 */
@Component
class HistoryWork {

	private static final Logger logger = LoggerFactory.getLogger(HistoryWork.class);

	private static final int BATCH = 25;

	private static final int ATTEMPTS = 5;

	private final HistoryRequests requests;

	private final DossierReading dossiers;

	private final HistoryJson json;

	private final HistoryPaper paper;

	private final HistoryWords words;

	private final TicketChronicle chronicle;

	private final PersonService people;

	private final OrganizationService organizations;

	private final DecreeSettings settings;

	private final PlatformSettings platform;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	HistoryWork(HistoryRequests requests, DossierReading dossiers, HistoryJson json, HistoryPaper paper,
			HistoryWords words, TicketChronicle chronicle, PersonService people, OrganizationService organizations,
			DecreeSettings settings, PlatformSettings platform, ApplicationEventPublisher events,
			TransactionTemplate transactions, Clock clock) {
		this.requests = requests;
		this.dossiers = dossiers;
		this.json = json;
		this.paper = paper;
		this.words = words;
		this.chronicle = chronicle;
		this.people = people;
		this.organizations = organizations;
		this.settings = settings;
		this.platform = platform;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${balcao.decree.pause:3s}", initialDelayString = "${balcao.decree.pause:3s}")
	void pass() {
		work(null, false);
	}

	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
	void prune() {
		this.requests.expire(this.clock.instant());
	}

	/**
	 * Goes on with one request by a batch; the last batch delivers it.
	 * @param id null for whichever waits
	 * @param watched whether whoever it is about waits for it
	 */
	void work(@Nullable Long id, boolean watched) {
		Optional<HistoryRequests.Job> leased = this.requests.lease(id);
		if (leased.isEmpty()) {
			return;
		}
		HistoryRequests.Job job = leased.get();
		try {
			this.transactions.executeWithoutResult((transaction) -> step(job, watched));
		}
		catch (NotFound gone) {
			// whoever it is for may no longer see it
			this.requests.fail(job.id());
		}
		catch (RuntimeException ex) {
			logger.warn("History {} was not prepared, attempt {}", job.id(), job.attempts(), ex);
			if (job.attempts() >= ATTEMPTS) {
				this.transactions.executeWithoutResult((transaction) -> fail(job));
			}
		}
	}

	private void fail(HistoryRequests.Job job) {
		this.requests.fail(job.id());
		this.events
			.publishEvent(new HistoryFailed(job.id(), job.personId(), job.byId(), question(job), this.clock.instant()));
	}

	private HistoryQuestion question(HistoryRequests.Job job) {
		String number = job.number();
		return (number != null) ? HistoryQuestion.ticket(number)
				: HistoryQuestion.period(day(Objects.requireNonNull(job.from())),
						day(Objects.requireNonNull(job.until())).minusDays(1), job.everybody());
	}

	private LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.platform.zone());
	}

	private void step(HistoryRequests.Job job, boolean watched) {
		CurrentPerson reader = this.people.findActive(job.personId()).orElseThrow(NotFound::new);
		Locale locale = Locale.forLanguageTag(job.language());
		HistoryJson.About about = new HistoryJson.About(job.requestedAt(), reader.name(),
				this.organizations.nameOf(Objects.requireNonNull(reader.organizationId())), false, locale, job.from(),
				job.until());
		if (job.done() == 0) {
			this.requests.addPiece(job.id(), "JSON", HistoryRequests.ABOUT,
					this.json.beginning(about).getBytes(StandardCharsets.UTF_8), null);
		}
		List<String> numbers = numbers(job, reader);
		Prints prints = new Prints(job, about, locale);
		int done = job.done();
		for (String number : numbers) {
			TicketDossier dossier = this.dossiers.find(number, false, reader);
			HistoryJson.Written written = this.json.ticket(dossier, locale);
			this.requests.addPiece(job.id(), "JSON", ++done, written.json().getBytes(StandardCharsets.UTF_8),
					dossier.ticket().id());
			PrintedTicket.of(dossier, written.sha256(), HistoryService.ENTRIES, this.words, locale)
				.forEach(prints::add);
		}
		boolean last = job.number() != null || numbers.size() < BATCH;
		if (last && done == 0) {
			prints.nothing();
		}
		prints.flush();
		this.requests.advance(job, done, done, numbers.isEmpty() ? job.lastNumber() : numbers.get(numbers.size() - 1),
				prints.parts);
		if (last) {
			deliver(job, done, watched);
		}
	}

	private List<String> numbers(HistoryRequests.Job job, CurrentPerson reader) {
		String number = job.number();
		return (number != null) ? List.of(number) : this.dossiers.openedBetween(Objects.requireNonNull(job.from()),
				Objects.requireNonNull(job.until()), job.everybody(), job.lastNumber(), BATCH, reader);
	}

	private void deliver(HistoryRequests.Job job, int tickets, boolean watched) {
		Instant now = this.clock.instant();
		Instant expires = now.plus(this.settings.historyKept());
		SecretToken token = (job.way() == HistoryWay.EMAIL) ? SecretToken.random() : null;
		Measure measure = new Measure();
		try (DigestOutputStream out = new DigestOutputStream(measure, sha256())) {
			this.requests.writeJson(job.id(), tickets, out);
			this.requests.deliver(job.id(), HexFormat.of().formatHex(out.getMessageDigest().digest()), measure.size,
					(token != null) ? token.hash() : null, expires, now);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.requests.tickets(job.id())
			.forEach((ticket) -> this.chronicle.delivered(ticket, job.way().name(), job.byId(), now));
		this.events.publishEvent(new HistoryDelivered(job.id(), job.personId(), job.byId(), question(job), job.way(),
				token, expires, watched, now));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Counts what is written, and keeps none of it. */
	private static final class Measure extends OutputStream {

		private long size;

		@Override
		public void write(int one) {
			this.size++;
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			this.size += length;
		}

	}

	/** Collects tickets until they are a part of the printed document. */
	private final class Prints {

		private final HistoryRequests.Job job;

		private final HistoryJson.About about;

		private final Locale locale;

		private final List<PrintedTicket> waiting = new ArrayList<>();

		private int parts;

		Prints(HistoryRequests.Job job, HistoryJson.About about, Locale locale) {
			this.job = job;
			this.about = about;
			this.locale = locale;
			this.parts = job.parts();
		}

		void add(PrintedTicket ticket) {
			int weight = this.waiting.stream().mapToInt(PrintedTicket::weight).sum();
			if (!this.waiting.isEmpty() && weight + ticket.weight() > HistoryService.ENTRIES) {
				flush();
			}
			this.waiting.add(ticket);
		}

		void flush() {
			if (!this.waiting.isEmpty()) {
				print();
				this.waiting.clear();
			}
		}

		/** Also nothing is an answer. */
		void nothing() {
			print();
		}

		private void print() {
			HistoryWork.this.requests.addPiece(this.job.id(), "PDF", ++this.parts,
					HistoryWork.this.paper.print(List.copyOf(this.waiting), this.about, this.locale), null);
		}

	}

}
