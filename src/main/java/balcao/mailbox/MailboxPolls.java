package balcao.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/**
 * How far fetching came. One node at a time holds a mailbox, by the database's time; what
 * it writes after it lost it changes nothing.
 */
@Repository
class MailboxPolls {

	private static final int LONGEST_ERROR = 500;

	private final JdbcClient jdbc;

	MailboxPolls(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A mailbox that one holds.
	 *
	 * @param sweep whether everything unread is looked at, not only what is new
	 */
	record Visit(long mailboxId, UUID lease, @Nullable Long uidValidity, long lastUid, boolean sweep) {

	}

	void begin(long mailboxId) {
		this.jdbc.sql("insert into mailbox_poll (mailbox_id) values (:id) on conflict do nothing")
			.param("id", mailboxId)
			.update();
	}

	/** The mailboxes that are to be looked at now. */
	List<Long> due() {
		return this.jdbc
			.sql("""
					select p.mailbox_id from mailbox_poll p join mailbox m on m.id = p.mailbox_id
					where m.archived_at is null and m.password_secret is not null and p.due_at <= now() and (p.leased_until is null or p.leased_until < now())
					order by p.due_at""")
			.query(Long.class)
			.list();
	}

	/** Takes a mailbox unless another node has it. */
	Optional<Visit> take(long mailboxId, Duration lease) {
		UUID token = UUID.randomUUID();
		return this.jdbc.sql("""
				update mailbox_poll set lease = :lease, leased_until = now() + :millis * interval '1 millisecond'
				where mailbox_id in (select mailbox_id from mailbox_poll
					where mailbox_id = :id and (leased_until is null or leased_until < now()) for update skip locked)
				returning uid_validity, last_uid, swept_at is null or swept_at < now() - interval '1 hour' sweep""")
			.param("id", mailboxId)
			.param("lease", token)
			.param("millis", lease.toMillis())
			.query((row, number) -> new Visit(mailboxId, token, Columns.longOrNull(row, "uid_validity"),
					row.getLong("last_uid"), row.getBoolean("sweep")))
			.optional();
	}

	/** Whether it is held still, from now on for another lease. */
	boolean renew(Visit visit, Duration lease) {
		return this.jdbc.sql("""
				update mailbox_poll set leased_until = now() + :millis * interval '1 millisecond'
				where mailbox_id = :id and lease = :lease""")
			.param("id", visit.mailboxId())
			.param("lease", visit.lease())
			.param("millis", lease.toMillis())
			.update() == 1;
	}

	/** Everything up to a mail is kept. */
	void reached(Visit visit, long uidValidity, long lastUid) {
		this.jdbc.sql("""
				update mailbox_poll set uid_validity = :validity, last_uid = :uid
				where mailbox_id = :id and lease = :lease""")
			.param("id", visit.mailboxId())
			.param("lease", visit.lease())
			.param("validity", uidValidity)
			.param("uid", lastUid)
			.update();
	}

	/**
	 * Counts how often the server gave the same bytes of a mail that it says is longer;
	 * answers the count.
	 */
	int shortAgain(Visit visit, long uid, byte[] sha256) {
		return this.jdbc.sql("""
				update mailbox_poll set short_times = case when short_uid = :uid and short_sha256 = :hash
						then short_times + 1 else 1 end, short_uid = :uid, short_sha256 = :hash
				where mailbox_id = :id and lease = :lease returning short_times""")
			.param("id", visit.mailboxId())
			.param("lease", visit.lease())
			.param("uid", uid)
			.param("hash", sha256)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	void done(Visit visit, boolean swept, Duration pause, Instant now) {
		this.jdbc
			.sql("""
					update mailbox_poll set lease = null, leased_until = null, polled_at = :now, failed_at = null, failures = 0,
						problem = null, last_error = null, due_at = now() + :millis * interval '1 millisecond',
						swept_at = case when :swept then now() else swept_at end
					where mailbox_id = :id and lease = :lease""")
			.param("id", visit.mailboxId())
			.param("lease", visit.lease())
			.param("now", Columns.parameter(now))
			.param("swept", swept)
			.param("millis", pause.toMillis())
			.update();
	}

	/** Gives it back; each failure in a row waits longer, eight pauses at most. */
	void failed(Visit visit, MailboxProblem problem, String error, Duration pause, Instant now) {
		this.jdbc.sql("""
				update mailbox_poll set lease = null, leased_until = null, failed_at = coalesce(failed_at, :now),
					failures = failures + 1, problem = :problem, last_error = :error,
					due_at = now() + :millis * least(power(2, failures), 8) * interval '1 millisecond'
				where mailbox_id = :id and lease = :lease""")
			.param("id", visit.mailboxId())
			.param("lease", visit.lease())
			.param("now", Columns.parameter(now))
			.param("problem", problem.name())
			.param("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
			.param("millis", pause.toMillis())
			.update();
	}

	/**
	 * Looks at a mailbox at once. Where it is another one now, from the beginning:
	 * numbers of the place before say nothing about the mails of this one, and whoever is
	 * still there loses it.
	 */
	void soon(long mailboxId, boolean anew) {
		if (anew) {
			this.jdbc.sql("update mailbox_mail set uid = null, uid_validity = null where mailbox_id = :id")
				.param("id", mailboxId)
				.update();
		}
		this.jdbc.sql("""
				update mailbox_poll set due_at = now(), failures = 0,
					uid_validity = case when :anew then null else uid_validity end,
					last_uid = case when :anew then 0 else last_uid end,
					swept_at = case when :anew then null else swept_at end,
					lease = case when :anew then null else lease end,
					leased_until = case when :anew then null else leased_until end
				where mailbox_id = :id""").param("id", mailboxId).param("anew", anew).update();
	}

}
