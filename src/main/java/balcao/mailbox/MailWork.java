package balcao.mailbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.intake.AnswersRefused;
import balcao.intake.RequestTypeService;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Works on mails that came in, on every node at once and several at a time. A mail that
 * takes too long or cannot be worked on keeps none of the others waiting; what becomes of
 * one commits as a whole.
 */
@Component
class MailWork implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(MailWork.class);

	private static final int ARMFUL = 10;

	private static final int LONGEST_WRITE = 30;

	private final Mails mails;

	private final Origins origins;

	private final MailUnderstanding understanding;

	private final MailDeciding deciding;

	private final MailFiling filing;

	private final MailApplying applying;

	private final RequestTypeService types;

	private final FileRules rules;

	private final PersonService people;

	private final MailboxSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final AtomicInteger busy = new AtomicInteger();

	private final ExecutorService workers = Executors.newCachedThreadPool((task) -> daemon(task, "mailbox-work"));

	private final ExecutorService readers = Executors.newCachedThreadPool((task) -> daemon(task, "mailbox-read"));

	MailWork(Mails mails, Origins origins, MailUnderstanding understanding, MailDeciding deciding, MailFiling filing,
			MailApplying applying, RequestTypeService types, FileRules rules, PersonService people,
			MailboxSettings settings, PlatformTransactionManager transactions, Clock clock) {
		this.mails = mails;
		this.origins = origins;
		this.understanding = understanding;
		this.deciding = deciding;
		this.filing = filing;
		this.applying = applying;
		this.types = types;
		this.rules = rules;
		this.people = people;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setTimeout(LONGEST_WRITE);
		this.clock = clock;
	}

	private static Thread daemon(Runnable task, String name) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	@Scheduled(fixedDelayString = "${balcao.mailbox.work-pause:1s}",
			initialDelayString = "${balcao.mailbox.work-pause:1s}")
	void pass() {
		while (this.busy.get() < this.settings.threads()) {
			List<Mails.Job> jobs = this.mails.take(ARMFUL, this.settings.lease());
			if (jobs.isEmpty()) {
				return;
			}
			this.busy.incrementAndGet();
			this.workers.execute(() -> {
				try {
					List<Mails.Job> mine = jobs;
					while (!mine.isEmpty()) {
						mine.forEach(this::work);
						mine = this.mails.take(ARMFUL, this.settings.lease());
					}
				}
				finally {
					this.busy.decrementAndGet();
				}
			});
		}
	}

	/** Works on whatever is due, one after the other; answers how many there were. */
	int drain() {
		int done = 0;
		List<Mails.Job> jobs = this.mails.take(ARMFUL, this.settings.lease());
		while (!jobs.isEmpty()) {
			jobs.forEach(this::work);
			done += jobs.size();
			jobs = this.mails.take(ARMFUL, this.settings.lease());
		}
		return done;
	}

	/** Works on one mail; throws only what nobody can go on after. */
	void work(Mails.Job job) {
		if (job.attempts() > this.settings.attempts()) {
			later(job, new IllegalStateException("whoever worked on it did not come back"));
			return;
		}
		try {
			Optional<Mails.Kept> held = Objects
				.requireNonNull(this.transaction.execute((status) -> this.mails.lock(job)));
			if (held.isEmpty()) {
				return;
			}
			Mails.Kept kept = held.get();
			Understood mail = read(kept);
			act(job, kept, mail, this.deciding.plan(kept, mail));
		}
		catch (TooSlow slow) {
			logger.warn("Mail {} takes longer to read than a mail may", job.id());
			this.mails.fail(job, MailReason.TOO_SLOW, "");
		}
		catch (RuntimeException | LinkageError | StackOverflowError ex) {
			later(job, ex);
		}
		catch (Error ex) {
			later(job, ex);
			throw ex;
		}
	}

	private void later(Mails.Job job, Throwable ex) {
		String reason = ex.getClass().getSimpleName() + ": " + Objects.requireNonNullElse(ex.getMessage(), "");
		logger.warn("Mail {} was not worked on, attempt {}", job.id(), job.attempts(), ex);
		try {
			if (job.attempts() >= this.settings.attempts()) {
				this.mails.fail(job, null, reason);
			}
			else {
				this.mails.postpone(job, this.settings.retryAfter(job.attempts()), reason);
			}
		}
		catch (RuntimeException unreachable) {
			logger.warn("Mail {} waits until its lease ends: {}", job.id(), unreachable.toString());
		}
	}

	private void act(Mails.Job job, Mails.Kept kept, Understood mail, Plan plan) {
		Filed filed = file(plan, mail);
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (this.mails.holds(job)) {
					Optional<Mails.Earlier> twin = this.mails.lockTwin(kept.id(), mail.headerId(), mail.contentSha256(),
							mail.mail().sentAt() != null);
					settle(kept, mail,
							twin.map(MailWork::duplicate).orElseGet(() -> this.applying.apply(plan, mail, filed)));
				}
			});
		}
		catch (Refused | NotFound refused) {
			MailReason reason = (refused instanceof NotFound) ? MailReason.NO_ACCESS
					: (refused instanceof AnswersRefused) ? MailReason.FORM : MailReason.ENDED;
			this.transaction.executeWithoutResult((status) -> {
				if (this.mails.holds(job)) {
					settle(kept, mail, Decision.parked(List.of(reason)).about(ticketOf(plan)).by(personOf(plan)));
				}
			});
		}
		finally {
			this.filing.discard(filed);
		}
	}

	private static Decision duplicate(Mails.Earlier twin) {
		return Decision.done(MailOutcome.DUPLICATE, List.of(MailReason.SAME_MAIL)).about(twin.ticketId());
	}

	/** Writes down what became of it; in a transaction. */
	void settle(Mails.Kept kept, Understood mail, Decision decision) {
		String id = mail.headerId();
		Decision flagged = (id != null && decision.outcome() != MailOutcome.DUPLICATE
				&& !this.mails.earlier(id, kept.id()).isEmpty()) ? decision.because(MailReason.SAME_ID) : decision;
		Long team = this.origins.of(kept.mailboxId(), mail.recipients()).map(Origin::teamId).orElse(null);
		this.mails.settle(kept.id(), mail, flagged, team, this.clock.instant());
	}

	Filed file(Plan plan, Understood mail) {
		if (plan instanceof Plan.Open open) {
			CurrentPerson requester = open.requester();
			return this.filing.file(mail.mail(), requester.id(), rules(open));
		}
		if (plan instanceof Plan.Join join) {
			return this.filing.file(mail.mail(), join.author().id(), this.rules);
		}
		return Filed.none(0);
	}

	private FileRules rules(Plan.Open open) {
		try {
			return this.rules.only(this.types
				.offered(open.origin().requestType(), Objects.requireNonNull(open.requester().organizationId()))
				.scope()
				.extensions());
		}
		catch (NotFound ex) {
			return this.rules;
		}
	}

	private static @Nullable Long ticketOf(Plan plan) {
		return (plan instanceof Plan.Join join) ? (Long) join.ticketId() : null;
	}

	private static @Nullable Long personOf(Plan plan) {
		return (plan instanceof Plan.Join join) ? (Long) join.author().id()
				: (plan instanceof Plan.Open open) ? (Long) open.requester().id() : null;
	}

	/**
	 * Whether our mail server says it came so: what somebody hands in may carry any
	 * finding, unless an admin does.
	 */
	private boolean isReceived(Mails.Kept kept) {
		Long by = kept.handedInById();
		return by == null || this.people.findActive(by).filter(CurrentPerson::isAdmin).isPresent();
	}

	/**
	 * Reads for somebody who waits for it; refuses a mail that takes longer than it may.
	 */
	Understood readNow(Mails.Kept kept) {
		try {
			return read(kept);
		}
		catch (TooSlow ex) {
			throw new Refused("mailbox.refused.slow");
		}
	}

	/** Reads within the budget. */
	Understood read(Mails.Kept kept) {
		byte[] raw = kept.raw();
		if (raw == null) {
			throw new NotFound();
		}
		boolean received = isReceived(kept);
		return within(
				() -> this.understanding.understand(raw, kept.correctedSender(), kept.correctedSubject(), received));
	}

	/** Whatever is made of a mail has its budget: it stops when it is interrupted. */
	<T> T within(Callable<T> act) {
		Future<T> reading = this.readers.submit(act);
		try {
			return reading.get(this.settings.budget().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			reading.cancel(true);
			throw new TooSlow();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		catch (InterruptedException ex) {
			reading.cancel(true);
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void destroy() {
		this.workers.shutdown();
		this.readers.shutdownNow();
		try {
			// what is half done is done, or begun again after its lease
			this.workers.awaitTermination(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		List<Runnable> rest = new ArrayList<>(this.workers.shutdownNow());
		if (!rest.isEmpty()) {
			logger.info("{} mails wait for another node", rest.size());
		}
	}

	/** Reading takes longer than a mail may take. */
	static final class TooSlow extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
