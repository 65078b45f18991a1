package balcao.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import balcao.mime.MailNature;
import balcao.mime.ReadMail;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Takes mails from programs, such as a mail server that hands on what it receives: kept
 * first, worked on at once, and the same bytes once however often they come.
 */
@Service
public class MailIntake {

	private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(50);

	private final Mails mails;

	private final MailRows rows;

	private final MailWork work;

	private final MailReading reading;

	private final Targets targets;

	private final MailboxSettings settings;

	private final Clock clock;

	MailIntake(Mails mails, MailRows rows, MailWork work, MailReading reading, Targets targets,
			MailboxSettings settings, Clock clock) {
		this.mails = mails;
		this.rows = rows;
		this.work = work;
		this.reading = reading;
		this.targets = targets;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * What became of a mail.
	 *
	 * @param ticket the number of the ticket that it opened or joined; null for none
	 */
	public record Handed(long id, MailOutcome outcome, @Nullable String ticket) {

	}

	/**
	 * What was understood of a mail.
	 *
	 * @param text its beginning alone once the original was taken away
	 * @param references the ids it answers, the oldest first
	 * @param removedAt when the original was taken away after its term; null while it is
	 * there
	 */
	public record Report(long id, MailState state, @Nullable MailOutcome outcome, @Nullable String ticket,
			@Nullable String sender, String subject, String text, List<MailPage.File> attachments,
			List<String> references, MailNature classification, Set<MailReason> reasons, @Nullable Instant removedAt) {

	}

	/** The longest mail that is taken, in bytes. */
	public long maxSize() {
		return this.settings.maxSize().toBytes();
	}

	/** Keeps a mail and works on it. Refuses one that is empty. */
	public Handed take(InputStream content, CurrentPerson actor) throws IOException {
		if (!actor.isTeam()) {
			throw new NotFound();
		}
		RawMail raw = new RawMail(content.readAllBytes());
		if (raw.bytes().length == 0) {
			throw new Refused("mailbox.refused.empty");
		}
		Optional<Long> before = this.mails.find(raw.sha256());
		if (before.isPresent()) {
			return again(before.get());
		}
		Optional<Long> kept = this.mails.handIn(null, actor.id(), raw, this.clock.instant());
		if (kept.isEmpty()) {
			return again(this.mails.find(raw.sha256()).orElseThrow());
		}
		long id = kept.get();
		Mails.Result result = settled(id);
		MailOutcome outcome = (result.outcome() != null) ? result.outcome() : MailOutcome.PARKED;
		return new Handed(id, outcome, (outcome != MailOutcome.PARKED) ? number(result) : null);
	}

	/**
	 * Works on a mail unless somebody does, whom it waits for as long as reading takes.
	 */
	private Mails.Result settled(long id) {
		long begin = System.nanoTime();
		while (true) {
			Optional<Mails.Job> job = this.mails.take(id, this.settings.lease());
			job.ifPresent(this.work::work);
			Mails.Result result = this.mails.result(id);
			if (job.isPresent() || result.state() != MailState.NEW || Thread.currentThread().isInterrupted()
					|| System.nanoTime() - begin > this.settings.budget().toNanos()) {
				return result;
			}
			LockSupport.parkNanos(A_MOMENT);
		}
	}

	private Handed again(long id) {
		Mails.Result result = settled(id);
		return new Handed(id, MailOutcome.DUPLICATE, (result.outcome() != MailOutcome.PARKED) ? number(result) : null);
	}

	private @Nullable String number(Mails.Result result) {
		return Optional.ofNullable(result.ticketId()).flatMap(this.targets::number).orElse(null);
	}

	/** What was understood, for whoever of the team may see the mail. */
	public Report report(long id, CurrentPerson actor) {
		MailRow row = this.reading.row(id, actor);
		Optional<Mails.Kept> original = this.rows.kept(id).filter((one) -> one.raw() != null);
		if (original.isEmpty()) {
			return this.rows.remains(id).map((remains) -> report(row, remains)).orElseThrow(NotFound::new);
		}
		Mails.Kept kept = original.get();
		Understood mail = this.work.readNow(kept);
		ReadMail read = mail.mail();
		return new Report(id, row.state(), row.outcome(), (row.outcome() != MailOutcome.PARKED) ? row.ticket() : null,
				mail.sender(), mail.subject(), read.text(), MailReading.files(read), references(mail), mail.nature(),
				row.reasons(), null);
	}

	private static Report report(MailRow row, MailRows.Remains remains) {
		return new Report(row.id(), row.state(), row.outcome(),
				(row.outcome() != MailOutcome.PARKED) ? row.ticket() : null, row.sender(),
				Objects.requireNonNullElse(row.subject(), ""), Objects.requireNonNullElse(row.excerpt(), ""), List.of(),
				List.of(), Objects.requireNonNullElse(remains.nature(), MailNature.HUMAN), row.reasons(),
				remains.removedAt());
	}

	private static List<String> references(Understood mail) {
		List<String> references = mail.mail().references();
		String answered = mail.mail().inReplyTo();
		return (references.isEmpty() && answered != null) ? List.of(answered) : references;
	}

}
