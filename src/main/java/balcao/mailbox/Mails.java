package balcao.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/**
 * The mails as they came, and what became of each. Who works on one, and when, goes by
 * the database's time.
 */
@Repository
class Mails {

	private static final int LONGEST_ERROR = 500;

	private final JdbcClient jdbc;

	Mails(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Whether the mail of the server is kept already. */
	boolean isKnown(long mailboxId, long uidValidity, long uid) {
		return this.jdbc
			.sql("select exists (select from mailbox_mail where mailbox_id = :mailbox and uid_validity = :validity"
					+ " and uid = :uid)")
			.param("mailbox", mailboxId)
			.param("validity", uidValidity)
			.param("uid", uid)
			.query(Boolean.class)
			.single();
	}

	/** Keeps a mail of a server; one with the same bytes is kept once. */
	void add(long mailboxId, long uidValidity, long uid, RawMail raw, Instant now) {
		insert(mailboxId, uidValidity, uid, null, raw, now);
	}

	/** Keeps a mail that somebody handed in; empty for one with bytes kept before. */
	Optional<Long> handIn(@Nullable Long mailboxId, long personId, RawMail raw, Instant now) {
		return insert(mailboxId, null, null, personId, raw, now);
	}

	private Optional<Long> insert(@Nullable Long mailboxId, @Nullable Long uidValidity, @Nullable Long uid,
			@Nullable Long personId, RawMail raw, Instant now) {
		return this.jdbc
			.sql("""
					insert into mailbox_mail (mailbox_id, uid_validity, uid, handed_in_by_id, sha256, size_bytes, raw, received_at, team_id)
					values (:mailbox, :validity, :uid, :person, :hash, :size, :raw, :now,
						(select b.team_id from mailbox b where b.id = :mailbox))
					on conflict on constraint mailbox_mail_sha256_uq do nothing returning id""")
			.param("mailbox", mailboxId)
			.param("validity", uidValidity)
			.param("uid", uid)
			.param("person", personId)
			.param("hash", raw.sha256())
			.param("size", raw.bytes().length)
			.param("raw", raw.bytes())
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.optional();
	}

	/** Says that there is a mail that stays on the server, and why. */
	void addLeft(long mailboxId, long uidValidity, long uid, long size, MailReason reason, @Nullable String error,
			Instant now) {
		this.jdbc
			.sql("""
					insert into mailbox_mail (mailbox_id, uid_validity, uid, sha256, size_bytes, received_at, state, outcome, reasons,
							last_error, team_id)
					values (:mailbox, :validity, :uid, sha256(convert_to(:mailbox || ' ' || :validity || ' ' || :uid, 'UTF8')),
						:size, :now, 'FAILED', null, cast(:reasons as text[]), :error, (select b.team_id from mailbox b where b.id = :mailbox))
					on conflict do nothing""")
			.param("mailbox", mailboxId)
			.param("validity", uidValidity)
			.param("uid", uid)
			.param("size", Math.max(0, size))
			.param("now", Columns.parameter(now))
			.param("reasons", array(Set.of(reason)))
			.param("error", (error != null) ? cut(error) : null)
			.update();
	}

	/** The mail that was handed in before with the same bytes, to whichever mailbox. */
	Optional<Long> find(byte[] sha256) {
		return this.jdbc.sql("select min(id) from mailbox_mail where sha256 = :hash having count(*) > 0")
			.param("hash", sha256)
			.query(Long.class)
			.optional();
	}

	/**
	 * Takes mails that are due; nobody else gets them until the lease ends. One that was
	 * tried before comes alone, so that it takes no others with it.
	 */
	List<Job> take(int count, Duration lease) {
		String due = "state = 'NEW' and due_at <= now() and (leased_until is null or leased_until < now())"
				+ " and attempts %s order by due_at, id limit %d";
		List<Job> again = take(due.formatted("> 0", 1), null, lease);
		return again.isEmpty() ? take(due.formatted("= 0", count), null, lease) : again;
	}

	/** Takes one mail, due or not. */
	Optional<Job> take(long id, Duration lease) {
		return take("id = :id and state = 'NEW' and (leased_until is null or leased_until < now())", id, lease).stream()
			.findFirst();
	}

	private List<Job> take(String which, @Nullable Long id, Duration lease) {
		UUID token = UUID.randomUUID();
		JdbcClient.StatementSpec statement = this.jdbc.sql("""
				update mailbox_mail set attempts = attempts + 1, lease = :lease,
					leased_until = now() + :millis * interval '1 millisecond'
				where id in (select id from mailbox_mail where %s for update skip locked)
				returning id, attempts""".formatted(which)).param("lease", token).param("millis", lease.toMillis());
		return ((id != null) ? statement.param("id", id) : statement)
			.query((row, number) -> new Job(row.getLong("id"), token, row.getInt("attempts")))
			.list();
	}

	/** A mail that one works on. */
	record Job(long id, UUID lease, int attempts) {

	}

	/** The mail, locked, if it is held still. */
	Optional<Kept> lock(Job job) {
		return this.jdbc
			.sql("""
					select id, mailbox_id, raw, received_at, corrected_sender, corrected_subject, handed_in_by_id from mailbox_mail
					where id = :id and lease = :lease and state = 'NEW' for update""")
			.param("id", job.id())
			.param("lease", job.lease())
			.query(Mails::kept)
			.optional();
	}

	/** Whether it is held still; locks it, and reads nothing of it. */
	boolean holds(Job job) {
		return this.jdbc
			.sql("select id from mailbox_mail where id = :id and lease = :lease and state = 'NEW' for update")
			.param("id", job.id())
			.param("lease", job.lease())
			.query(Long.class)
			.optional()
			.isPresent();
	}

	/** A mail that waits for the team, locked. */
	Optional<Kept> lockWaiting(long id) {
		return this.jdbc
			.sql("""
					select id, mailbox_id, raw, received_at, corrected_sender, corrected_subject, handed_in_by_id from mailbox_mail
					where id = :id and (state in ('PARKED', 'FAILED') or outcome in ('AUTO_REPLY', 'REJECTED')) for update""")
			.param("id", id)
			.query(Mails::kept)
			.optional();
	}

	static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(row.getLong("id"), Columns.longOrNull(row, "mailbox_id"), row.getBytes("raw"),
				Columns.instant(row, "received_at"), row.getString("corrected_sender"),
				row.getString("corrected_subject"), Columns.longOrNull(row, "handed_in_by_id"));
	}

	/** A mail as it came, with what a person corrected. */
	@SuppressWarnings("ArrayRecordComponent")
	record Kept(long id, @Nullable Long mailboxId, byte @Nullable [] raw, Instant receivedAt,
			@Nullable String correctedSender, @Nullable String correctedSubject, @Nullable Long handedInById) {

	}

	/** Mails of one sender wait for each other, so that they are counted rightly. */
	void lockSender(String sender) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mailbox:' || :sender, 0))")
			.param("sender", sender)
			.query((row, number) -> true)
			.single();
	}

	long ticketsOf(String sender, Instant since) {
		return this.jdbc.sql(
				"select count(*) from mailbox_mail where sender = :sender and settled_at > :since and outcome = 'TICKET'")
			.param("sender", sender)
			.param("since", Columns.parameter(since))
			.query(Long.class)
			.single();
	}

	/**
	 * The first among those that say the same that people have before them; they wait for
	 * each other. One without an id is told by what it says alone, and within a day where
	 * it says not even when it was written: devices say the same each time.
	 */
	Optional<Earlier> lockTwin(long id, @Nullable String headerId, byte[] contentSha256, boolean dated) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended('mailbox:' || encode(:content, 'hex'), 1))")
			.param("content", contentSha256)
			.query((row, number) -> true)
			.single();
		return this.jdbc
			.sql("""
					select id, content_sha256, ticket_id, true lasts from mailbox_mail
					where content_sha256 = :content and id <> :id and outcome in ('TICKET', 'MESSAGE', 'PARKED') and state <> 'DISCARDED'
						and (header_id is null or header_id = coalesce(cast(:header as text), header_id))
						and (:dated or header_id is not null or received_at > (select m.received_at from mailbox_mail m where m.id = :id)
							- interval '1 day')
					order by id limit 1""")
			.param("content", contentSha256)
			.param("id", id)
			.param("header", headerId)
			.param("dated", dated)
			.query(Mails::earlier)
			.optional();
	}

	/** What came before under the same id, the first one first. */
	List<Earlier> earlier(String headerId, long id) {
		return this.jdbc.sql("""
				select id, content_sha256, ticket_id,
					outcome in ('TICKET', 'MESSAGE', 'PARKED') and state <> 'DISCARDED' lasts from mailbox_mail
				where header_id = :header and id <> :id and content_sha256 is not null order by id limit 20""")
			.param("header", headerId)
			.param("id", id)
			.query(Mails::earlier)
			.list();
	}

	private static Earlier earlier(ResultSet row, int number) throws SQLException {
		return new Earlier(row.getLong("id"), row.getBytes("content_sha256"), Columns.longOrNull(row, "ticket_id"),
				row.getBoolean("lasts"));
	}

	/**
	 * A mail that came before.
	 *
	 * @param lasts whether it is in a ticket or before people: what no machine and nobody
	 * put aside
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Earlier(long id, byte[] contentSha256, @Nullable Long ticketId, boolean lasts) {

	}

	/** Writes down what was understood and what became of it. */
	void settle(long id, Understood understood, Decision decision, @Nullable Long teamId, Instant now) {
		this.jdbc
			.sql("""
					update mailbox_mail set state = :state, outcome = :outcome, reasons = cast(:reasons as text[]),
						leased_until = null, lease = null, last_error = null, header_id = :header, content_sha256 = :content,
						sender = :sender, sender_name = :name, subject = :subject, excerpt = :excerpt,
						classification = :classification, person_id = :person, ticket_id = :ticket, message_id = :message,
						quoted = :quoted, team_id = coalesce(:team, team_id), settled_at = :now
					where id = :id""")
			.param("id", id)
			.param("state", decision.state().name())
			.param("outcome", decision.outcome().name())
			.param("reasons", array(decision.reasons()))
			.param("header", understood.headerId())
			.param("content", understood.contentSha256())
			.param("sender", understood.sender())
			.param("name", understood.senderName())
			.param("subject", understood.subject())
			.param("excerpt", understood.excerpt())
			.param("classification", understood.nature().name())
			.param("person", decision.personId())
			.param("ticket", decision.ticketId())
			.param("message", decision.messageId())
			.param("quoted", decision.quoted())
			.param("team", teamId)
			.param("now", Columns.parameter(now))
			.update();
	}

	private static String array(Collection<MailReason> reasons) {
		return "{" + String.join(",", reasons.stream().map(Enum::name).toList()) + "}";
	}

	static Set<MailReason> reasons(ResultSet row) throws SQLException {
		Set<MailReason> reasons = EnumSet.noneOf(MailReason.class);
		for (String name : (String[]) row.getArray("reasons").getArray()) {
			reasons.add(MailReason.valueOf(name));
		}
		return reasons;
	}

	/** Who decided about it, and why. */
	void decided(long id, long personId, @Nullable String reason, Instant now) {
		this.jdbc.sql("""
				update mailbox_mail set decided_by_id = :person, decided_at = :now, decision_reason = :reason
				where id = :id""")
			.param("id", id)
			.param("person", personId)
			.param("reason", reason)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** Tries it again later; nothing if another has it meanwhile. */
	void postpone(Job job, Duration wait, String error) {
		this.jdbc.sql("""
				update mailbox_mail set lease = null, leased_until = null, last_error = :error,
					due_at = now() + :millis * interval '1 millisecond'
				where id = :id and lease = :lease and state = 'NEW'""")
			.param("id", job.id())
			.param("lease", job.lease())
			.param("millis", wait.toMillis())
			.param("error", cut(error))
			.update();
	}

	void fail(Job job, @Nullable MailReason reason, String error) {
		this.jdbc.sql("""
				update mailbox_mail set lease = null, leased_until = null, last_error = :error, state = 'FAILED',
					reasons = cast(:reasons as text[])
				where id = :id and lease = :lease and state = 'NEW'""")
			.param("id", job.id())
			.param("lease", job.lease())
			.param("reasons", (reason != null) ? "{" + reason.name() + "}" : "{}")
			.param("error", cut(error))
			.update();
	}

	private static String cut(String error) {
		String line = error.replaceAll("\\p{Cntrl}+", " ");
		return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
	}

	/** What became of a mail so far. */
	record Result(MailState state, @Nullable MailOutcome outcome, @Nullable Long ticketId) {

	}

	Result result(long id) {
		return this.jdbc.sql("select state, outcome, ticket_id from mailbox_mail where id = :id")
			.param("id", id)
			.query((row, number) -> new Result(Columns.constant(row, "state", MailState.class),
					Columns.constantOrNull(row, "outcome", MailOutcome.class), Columns.longOrNull(row, "ticket_id")))
			.single();
	}

	/** Puts it among those that are due, with what a person corrected. */
	void again(long id, @Nullable String sender, @Nullable String subject) {
		this.jdbc.sql("""
				update mailbox_mail set state = 'NEW', outcome = null, reasons = '{}', attempts = 0, due_at = now(),
					lease = null, leased_until = null, last_error = null,
					corrected_sender = coalesce(:sender, corrected_sender),
					corrected_subject = coalesce(:subject, corrected_subject)
				where id = :id and raw is not null""")
			.param("id", id)
			.param("sender", sender)
			.param("subject", subject)
			.update();
	}

	void discard(long id) {
		this.jdbc.sql("update mailbox_mail set state = 'DISCARDED' where id = :id").param("id", id).update();
	}

	/**
	 * What a ticket's mails said, and what its requester wrote about it, is gone with the
	 * ticket; what others wrote without joining it is about no ticket any more.
	 */
	void forget(long ticketId) {
		this.jdbc
			.sql("""
					update mailbox_mail m set raw = null, sender = null, sender_name = null, subject = null, excerpt = null,
						quoted = null, decision_reason = null, corrected_sender = null, corrected_subject = null
					where m.ticket_id = :ticket and (m.message_id is not null or m.outcome in ('TICKET', 'MESSAGE')
						or exists (select 1 from ticket t join organization_person p on p.id = t.requester_id
							where t.id = :ticket and (p.id = m.person_id or lower(p.email) = m.sender))
						or m.outcome = 'DUPLICATE' and exists (select 1 from mailbox_mail j where j.content_sha256 = m.content_sha256
							and j.ticket_id = :ticket and j.outcome in ('TICKET', 'MESSAGE')))""")
			.param("ticket", ticketId)
			.update();
		this.jdbc.sql("""
				update mailbox_mail set ticket_id = null
				where ticket_id = :ticket and message_id is null and (raw is not null or raw_removed_at is not null
					and coalesce(sender, subject, excerpt) is not null)""").param("ticket", ticketId).update();
	}

	/**
	 * Takes away the originals of mails that were settled before; what tells a second
	 * delivery, and what was understood, stays. Answers how many there were.
	 */
	int removeOriginals(Instant before, int count, Instant now) {
		return this.jdbc
			.sql("""
					update mailbox_mail set raw = null, raw_removed_at = :now where id in (select m.id from mailbox_mail m
						where m.raw is not null and m.state in ('DONE', 'DISCARDED')
							and greatest(m.received_at, m.settled_at, m.decided_at) < :before
							and not exists (select 1 from decree_hold h where h.ticket_id = m.ticket_id and h.released_at is null)
						order by greatest(m.received_at, m.settled_at, m.decided_at) limit :count for update skip locked)""")
			.param("before", Columns.parameter(before))
			.param("count", count)
			.param("now", Columns.parameter(now))
			.update();
	}

	/** How mail that comes in stands. */
	record Ages(@Nullable Instant oldestUnprocessed, long unprocessed, long failed, long parked,
			@Nullable Instant oldestParked) {

	}

	Ages ages() {
		return this.jdbc.sql("""
				select (select min(received_at) from mailbox_mail where state = 'NEW') oldest,
					(select count(*) from mailbox_mail where state = 'NEW') waiting,
					(select count(*) from mailbox_mail where state = 'FAILED') failed,
					(select count(*) from mailbox_mail where state = 'PARKED') parked,
					(select min(received_at) from mailbox_mail where state = 'PARKED') oldest_parked""")
			.query((row, number) -> new Ages(Columns.instantOrNull(row, "oldest"), row.getLong("waiting"),
					row.getLong("failed"), row.getLong("parked"), Columns.instantOrNull(row, "oldest_parked")))
			.single();
	}

}
