package balcao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;

/**
 * The letters. Who may carry one, and when, goes by the database's time, so that nodes
 * agree.
 */
@Repository
class Letters {

	private static final Map<String, String> HEADERS = new TreeMap<>(Map.of("Message-ID", "message_id", "Reply-To",
			"reply_to", "In-Reply-To", "in_reply_to", "References", "reference_ids", "Auto-Submitted", "automatic",
			"Content-Language", "language", "List-Unsubscribe", "unsubscribe_path"));

	private final JdbcClient jdbc;

	Letters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Draft draft, Instant now) {
		this.jdbc.sql("""
				insert into mail_letter (recipient_person_id, message_id, to_address, to_name, language, subject,
					text_body, html_body, secret_until, created_at, kind, ticket_id, reply_to, in_reply_to,
					reference_ids, automatic, unsubscribe_path, required, not_before)
				values (:person, :messageId, :address, :name, :language, :subject, :text, :html, :secretUntil, :now,
					:kind, :ticket, :replyTo, :inReplyTo, :references, :automatic, :unsubscribe, :required, now())""")
			.param("person", draft.personId())
			.param("messageId", draft.messageId())
			.param("address", draft.toAddress())
			.param("name", draft.toName())
			.param("language", draft.language())
			.param("subject", draft.subject())
			.param("text", draft.text())
			.param("html", draft.html())
			.param("secretUntil", (draft.secretUntil() != null) ? Columns.parameter(draft.secretUntil()) : null)
			.param("now", Columns.parameter(now))
			.param("kind", draft.kind().name())
			.param("ticket", draft.ticketId())
			.param("replyTo", draft.replyTo())
			.param("inReplyTo", draft.thread().inReplyTo())
			.param("references", draft.thread().references())
			.param("automatic", draft.automatic())
			.param("unsubscribe", draft.unsubscribePath())
			.param("required", draft.unsubscribePath() == null)
			.update();
	}

	/** How the next letter about a ticket joins those that somebody has of it. */
	LetterThread thread(long ticketId, String address) {
		List<String> former = this.jdbc
			.sql("""
					(select message_id, id from mail_letter where ticket_id = :ticket and lower(to_address) = lower(:address)
						order by id limit 1)
					union
					(select message_id, id from mail_letter where ticket_id = :ticket and lower(to_address) = lower(:address)
						order by id desc limit 4)
					order by id""")
			.param("ticket", ticketId)
			.param("address", address)
			.query((row, number) -> Columns.text(row, "message_id"))
			.list();
		return former.isEmpty() ? LetterThread.NEW
				: new LetterThread(former.get(former.size() - 1), String.join(" ", former));
	}

	/** The letter that came back, by its own number. */
	Optional<Returned> returned(long id) {
		return returned("l.id = :which", id);
	}

	/** The same by its id in mails. */
	Optional<Returned> returned(String messageId) {
		return returned("l.message_id = :which", messageId);
	}

	private Optional<Returned> returned(String condition, Object which) {
		return this.jdbc
			.sql("""
					select l.id, l.to_address, l.bounced_at is not null bounced, l.ticket_id, t.number, t.assignee_id, t.team_id
					from mail_letter l left join ticket t on t.id = l.ticket_id where %s"""
				.formatted(condition))
			.param("which", which)
			.query((row, number) -> new Returned(row.getLong("id"), Columns.text(row, "to_address"),
					row.getBoolean("bounced"), Columns.longOrNull(row, "ticket_id"), row.getString("number"),
					Columns.longOrNull(row, "assignee_id"), Columns.longOrNull(row, "team_id")))
			.optional();
	}

	void bounced(long id, String reason, Instant at) {
		this.jdbc.sql("update mail_letter set bounced_at = :at, bounce_reason = :reason where id = :id")
			.param("id", id)
			.param("reason", reason)
			.param("at", Columns.parameter(at))
			.update();
	}

	/**
	 * Takes letters that are due, in their order; nobody else gets them until the lease
	 * ends.
	 */
	List<Letter> take(int count, Duration lease, Duration patience) {
		return this.jdbc
			.sql("""
					with taken as (
						update mail_letter
						set attempts = attempts + 1, takes = takes + 1, leased_until = now() + :lease * interval '1 millisecond'
						where id in (select id from mail_letter
							where sent_at is null and failed_at is null and not_before <= now()
								and (leased_until is null or leased_until < now())
							order by not_before, id limit :count for update skip locked)
						returning *)
					select id, message_id, to_address, to_name, language, subject, text_body, html_body, attempts, takes,
						reply_to, in_reply_to, reference_ids, automatic, unsubscribe_path,
						tried_since < now() - :patience * interval '1 millisecond' as patienceless,
						exists (select from mail_blocked_address b where b.address = lower(to_address)) blocked
					from taken order by not_before, id""")
			.param("lease", lease.toMillis())
			.param("patience", patience.toMillis())
			.param("count", count)
			.query(Letters::letter)
			.list();
	}

	/** Whether nobody had taken it meanwhile, after the lease. */
	boolean sent(Letter letter, String reply, Instant now) {
		return this.jdbc.sql("""
				update mail_letter set sent_at = :now, leased_until = null, last_error = null, smtp_reply = :reply,
					text_body = case when secret_until is null then text_body end,
					html_body = case when secret_until is null then html_body end
				where id = :id and takes = :takes and sent_at is null""")
			.param("reply", reply)
			.param("id", letter.id())
			.param("takes", letter.takes())
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	boolean caught(Letter letter, Instant now) {
		return this.jdbc.sql("""
				update mail_letter set sent_at = :now, caught = true, leased_until = null, last_error = null
				where id = :id and takes = :takes and sent_at is null""")
			.param("id", letter.id())
			.param("takes", letter.takes())
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	boolean postpone(Letter letter, Duration wait, String error) {
		return this.jdbc.sql("""
				update mail_letter set leased_until = null, last_error = :error,
					not_before = now() + :wait * interval '1 millisecond'
				where id = :id and takes = :takes and sent_at is null and failed_at is null""")
			.param("id", letter.id())
			.param("takes", letter.takes())
			.param("wait", wait.toMillis())
			.param("error", error)
			.update() == 1;
	}

	/** Puts back what could not even be tried, which is no attempt; in its order. */
	void release(List<Letter> letters, Duration wait, String error) {
		for (Letter letter : letters) {
			this.jdbc
				.sql("""
						update mail_letter set leased_until = null, last_error = :error, attempts = attempts - 1,
							not_before = greatest(not_before, date_trunc('second', now()) + :wait * interval '1 millisecond')
						where id = :id and takes = :takes and sent_at is null and failed_at is null""")
				.param("id", letter.id())
				.param("takes", letter.takes())
				.param("wait", wait.toMillis())
				.param("error", error)
				.update();
		}
	}

	boolean fail(Letter letter, String error, Instant now) {
		return this.jdbc.sql("""
				update mail_letter set leased_until = null, last_error = :error, failed_at = :now
				where id = :id and takes = :takes and sent_at is null and failed_at is null""")
			.param("id", letter.id())
			.param("takes", letter.takes())
			.param("error", error)
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

	/** Gives up letters whose link works no more, and forgets the link. */
	void expire(Instant now) {
		this.jdbc.sql("""
				update mail_letter set failed_at = coalesce(failed_at, :now), leased_until = null,
					text_body = null, html_body = null
				where secret_until <= :now and sent_at is null and text_body is not null""")
			.param("now", Columns.parameter(now))
			.update();
	}

	/** Puts a failed letter among those that are due; whether there was one. */
	boolean retry(long id) {
		return this.jdbc.sql("""
				update mail_letter set failed_at = null, attempts = 0, not_before = now(), tried_since = now()
				where id = :id and failed_at is not null and text_body is not null""").param("id", id).update() == 1;
	}

	/** The same with all that failed for a reason; how many there were. */
	int retryAll() {
		return this.jdbc.sql("""
				update mail_letter set failed_at = null, attempts = 0, not_before = now(), tried_since = now()
				where failed_at is not null and text_body is not null and not exists (select from mail_blocked_address b
					where b.address = lower(to_address))""").update();
	}

	/** How the letters stand. */
	Standing standing() {
		return this.jdbc.sql("""
				select (select count(*) from mail_letter where sent_at is null and failed_at is null) waiting,
					(select extract(epoch from now() - min(written_at)) from mail_letter
						where sent_at is null and failed_at is null) oldest,
					(select count(*) from mail_letter where failed_at is not null and text_body is not null) dead""")
			.query((row, number) -> new Standing(row.getLong("waiting"), row.getLong("oldest"), row.getLong("dead")))
			.single();
	}

	KeysetPage<LetterRow> rows(LetterShow show, PageRequest request) {
		String where = show.condition();
		String order = request.isBack() ? "id > :cursor order by id" : "id < :cursor order by id desc";
		return KeysetPage.of(this.jdbc
			.sql("""
					select id, to_name, to_address, subject, attempts, created_at, coalesce(sent_at, failed_at) as ended_at,
						coalesce(bounce_reason, last_error) last_error, smtp_reply, failed_at is not null and text_body is not null as retryable,
						case when bounced_at is not null then 'BOUNCED' when caught then 'CAUGHT' when sent_at is not null then 'SENT'
							when failed_at is not null and text_body is null then 'EXPIRED'
							when failed_at is not null then 'FAILED' else 'WAITING' end as state
					from mail_letter where %s and %s limit :count"""
				.formatted(where, order))
			.param("cursor", id(request.cursor()))
			.param("count", KeysetPage.SIZE + 1)
			.query(Letters::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	List<CaughtLetter> caught(String to, int count) {
		return this.jdbc
			.sql("""
					select * from mail_letter
					where caught and (lower(to_address) like :to or lower(to_name) like :to) order by id desc limit :count""")
			.param("to", Columns.containing(to.toLowerCase(Locale.ROOT)))
			.param("count", count)
			.query(Letters::caught)
			.list();
	}

	Optional<CaughtLetter> findCaught(long id) {
		return this.jdbc.sql("""
				select * from mail_letter where caught and id = :id""")
			.param("id", id)
			.query(Letters::caught)
			.optional();
	}

	/** A cursor that nobody gave reads from the start. */
	private static long id(@Nullable String cursor) {
		return (cursor != null && cursor.matches("\\d{1,18}")) ? Long.parseLong(cursor) : Long.MAX_VALUE;
	}

	private static Letter letter(ResultSet row, int number) throws SQLException {
		return new Letter(row.getLong("id"), Columns.text(row, "message_id"), Columns.text(row, "to_address"),
				Columns.text(row, "to_name"), Columns.text(row, "language"), Columns.text(row, "subject"),
				Columns.text(row, "text_body"), Columns.text(row, "html_body"), row.getInt("attempts"),
				row.getInt("takes"), row.getString("reply_to"), row.getString("in_reply_to"),
				Columns.text(row, "reference_ids"), row.getString("automatic"), row.getString("unsubscribe_path"),
				row.getBoolean("blocked"), row.getBoolean("patienceless"));
	}

	private static LetterRow row(ResultSet row, int number) throws SQLException {
		return new LetterRow(row.getLong("id"), Columns.text(row, "to_name"), Columns.text(row, "to_address"),
				Columns.text(row, "subject"), Columns.constant(row, "state", LetterState.class), row.getInt("attempts"),
				Columns.instant(row, "created_at"), Columns.instantOrNull(row, "ended_at"), row.getString("last_error"),
				row.getString("smtp_reply"), row.getBoolean("retryable"));
	}

	private static CaughtLetter caught(ResultSet row, int number) throws SQLException {
		return new CaughtLetter(row.getLong("id"), Columns.text(row, "to_name"), Columns.text(row, "to_address"),
				Columns.text(row, "subject"), Columns.text(row, "text_body"), Columns.text(row, "html_body"),
				Columns.instant(row, "created_at"), headers(row));
	}

	/** What a mail program would show of the envelope. */
	private static Map<String, String> headers(ResultSet row) throws SQLException {
		Map<String, String> headers = new LinkedHashMap<>();
		for (Map.Entry<String, String> one : HEADERS.entrySet()) {
			String value = row.getString(one.getValue());
			if (value != null && !value.isEmpty()) {
				headers.put(one.getKey(), value);
			}
		}
		return headers;
	}

	/**
	 * A letter to be written down.
	 *
	 * @param automatic what it is to machines; null for what somebody wrote
	 * @param unsubscribePath where one leaves; null for what is required
	 */
	record Draft(LetterKind kind, @Nullable Long personId, String messageId, String toAddress, String toName,
			String language, String subject, String text, String html, @Nullable Instant secretUntil,
			@Nullable Long ticketId, @Nullable String replyTo, LetterThread thread, @Nullable String automatic,
			@Nullable String unsubscribePath) {

	}

	/** What a letter answers and what it belongs to. */
	record LetterThread(@Nullable String inReplyTo, String references) {

		static final LetterThread NEW = new LetterThread(null, "");

		/** The same, answering a mail of somebody else. */
		LetterThread answering(String messageId) {
			String id = "<" + messageId.replaceAll("[^\\x21-\\x7e]+|[<>]", "") + ">";
			return new LetterThread(id, (this.references + " " + id).strip());
		}

	}

	/**
	 * How the letters stand.
	 *
	 * @param oldestSeconds how long the oldest unsent one waits
	 */
	record Standing(long waiting, long oldestSeconds, long dead) {

	}

	/** A letter that came back, with who looks after its ticket. */
	record Returned(long id, String toAddress, boolean bounced, @Nullable Long ticketId, @Nullable String number,
			@Nullable Long assigneeId, @Nullable Long teamId) {

	}

}
