package balcao.mailbox;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import balcao.intake.AnswersRefused;
import balcao.organization.PersonService;
import balcao.platform.CurrentPerson;
import balcao.platform.FileRules;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/** What people of the team decide about mails that wait. */
@Service
public class MailHandling {

	private static final int MOST_AT_ONCE = 100;

	private final MailRows rows;

	private final Mails mails;

	private final MailReading mailReading;

	private final MailWork work;

	private final MailDeciding deciding;

	private final MailApplying applying;

	private final MailFiling filing;

	private final Origins origins;

	private final Targets targets;

	private final TicketReading reading;

	private final PersonService people;

	private final FileRules rules;

	private final MailboxSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	MailHandling(MailRows rows, Mails mails, MailReading mailReading, MailWork work, MailDeciding deciding,
			MailApplying applying, MailFiling filing, Origins origins, Targets targets, TicketReading reading,
			PersonService people, FileRules rules, MailboxSettings settings, PlatformTransactionManager transactions,
			Clock clock) {
		this.rows = rows;
		this.mails = mails;
		this.mailReading = mailReading;
		this.work = work;
		this.deciding = deciding;
		this.applying = applying;
		this.filing = filing;
		this.origins = origins;
		this.targets = targets;
		this.reading = reading;
		this.people = people;
		this.rules = rules;
		this.settings = settings;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/**
	 * Puts a mail that waits into a ticket: in its sender's name where that is a client
	 * who may see the ticket, else as a note of the actor's. Answers the ticket's number.
	 */
	public String accept(long id, String typed, CurrentPerson actor) {
		MailRow row = this.mailReading.row(id, actor);
		Understood mail = waiting(id, actor);
		String number = this.reading.numbered(typed, actor)
			.orElseThrow(() -> new Refused("mailbox.refused.ticket", typed));
		long ticket = this.targets.id(number).orElseThrow(NotFound::new);
		CurrentPerson sender = client(mail.sender()).filter((person) -> this.reading.find(number, person).isPresent())
			.orElse(null);
		Plan plan = (sender != null) ? this.deciding.join(mail, ticket, sender, MailReason.ACCEPTED) : null;
		if (plan instanceof Plan.Settle settle && settle.decision().state() == MailState.PARKED) {
			throw new Refused("mailbox.refused.ended");
		}
		Filed filed = (plan != null) ? this.work.file(plan, mail)
				: this.filing.file(mail.mail(), actor.id(), this.rules);
		Decision decision = settle(id, mail, filed, actor, () -> (plan != null) ? this.applying.apply(plan, mail, filed)
				: this.applying.note(number, ticket, mail, filed, row.reasons().contains(MailReason.OUTSIDER), actor));
		return Optional.ofNullable(decision.ticketId()).flatMap(this.targets::number).orElse(number);
	}

	/** Opens a ticket of a mail that waits, for a contact; answers its number. */
	public String open(long id, String address, CurrentPerson actor) {
		Understood mail = waiting(id, actor);
		CurrentPerson contact = client(address).orElseThrow(() -> new Refused("mailbox.refused.contact", address));
		Mails.Kept kept = this.rows.kept(id).orElseThrow(NotFound::new);
		Origin origin = this.origins.of(kept.mailboxId(), mail.recipients())
			.orElseThrow(() -> new Refused("mailbox.refused.noMailbox"));
		Plan plan = new Plan.Open(contact, origin, EnumSet.of(MailReason.ACCEPTED));
		Filed filed = this.work.file(plan, mail);
		try {
			Decision decision = settle(id, mail, filed, actor, () -> this.applying.apply(plan, mail, filed));
			return Optional.ofNullable(decision.ticketId()).flatMap(this.targets::number).orElseThrow();
		}
		catch (AnswersRefused refused) {
			throw new Refused("mailbox.refused.form");
		}
	}

	private Decision settle(long id, Understood mail, Filed filed, CurrentPerson actor, Supplier<Decision> act) {
		try {
			return Objects.requireNonNull(this.transaction.execute((status) -> {
				Mails.Kept kept = this.mails.lockWaiting(id).orElseThrow(() -> new Refused("mailbox.refused.decided"));
				Decision decision = act.get();
				this.work.settle(kept, mail, decision);
				this.mails.decided(id, actor.id(), null, this.clock.instant());
				return decision;
			}));
		}
		finally {
			this.filing.discard(filed);
		}
	}

	/** Nothing becomes of a mail; it is kept with the reason. */
	public void discard(long id, String reason, CurrentPerson actor) {
		this.mailReading.row(id, actor);
		this.transaction.executeWithoutResult((status) -> {
			if (this.mails.lockWaiting(id).isEmpty()) {
				throw new Refused("mailbox.refused.decided");
			}
			this.mails.discard(id);
			this.mails.decided(id, actor.id(), reason, this.clock.instant());
		});
	}

	/** The same of several that the actor sees; answers how many there were. */
	public int discard(Collection<Long> ids, String reason, CurrentPerson actor) {
		List<Long> some = ids.stream().distinct().limit(MOST_AT_ONCE).toList();
		int done = 0;
		for (long id : some) {
			if (this.rows.find(id, actor).filter(MailRow::isWaiting).isPresent()) {
				discard(id, reason, actor);
				done++;
			}
		}
		return done;
	}

	/**
	 * Works on a mail again at once, with what the actor corrected; null leaves it.
	 */
	public void retry(long id, @Nullable String sender, @Nullable String subject, CurrentPerson actor) {
		this.mailReading.row(id, actor);
		this.transaction.executeWithoutResult((status) -> {
			if (this.mails.lockWaiting(id).filter((kept) -> kept.raw() != null).isEmpty()) {
				throw new Refused("mailbox.refused.decided");
			}
			this.mails.again(id, sender, subject);
			this.mails.decided(id, actor.id(), null, this.clock.instant());
		});
		this.mails.take(id, this.settings.lease()).ifPresent(this.work::work);
	}

	private Understood waiting(long id, CurrentPerson actor) {
		this.mailReading.row(id, actor);
		Optional<Mails.Kept> kept = Objects
			.requireNonNull(this.transaction.execute((status) -> this.mails.lockWaiting(id)));
		return this.work
			.readNow(kept.filter((one) -> one.raw() != null).orElseThrow(() -> new Refused("mailbox.refused.decided")));
	}

	private Optional<CurrentPerson> client(@Nullable String address) {
		return Optional.ofNullable(address)
			.map((one) -> one.strip().toLowerCase(Locale.ROOT))
			.flatMap(this.people::findActive)
			.filter((person) -> person.isClient() && person.organizationId() != null);
	}

	/** The ticket that a mail might belong to, as the actor sees it. */
	public Optional<TicketSheet> proposed(MailRow row, CurrentPerson actor) {
		return Optional.ofNullable(row.ticket()).flatMap((number) -> this.reading.find(number, actor));
	}

}
