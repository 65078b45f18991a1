package balcao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

	private final JdbcClient jdbc;

	Letters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(Draft draft, Instant now) {
		this.jdbc.sql("""
				insert into mail_letter (recipient_person_id, message_id, to_address, to_name, language, subject,
					text_body, html_body, secret_until, created_at)
				values (:person, :messageId, :address, :name, :language, :subject, :text, :html, :secretUntil, :now)""")
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
			.update();
	}

	/** Takes letters that are due; nobody else gets them until the lease ends. */
	List<Letter> take(int count, Duration lease) {
		return this.jdbc.sql("""
				update mail_letter
				set attempts = attempts + 1, leased_until = now() + :lease * interval '1 millisecond'
				where id in (select id from mail_letter
					where sent_at is null and failed_at is null and not_before <= now()
						and (leased_until is null or leased_until < now())
					order by not_before, id limit :count for update skip locked)
				returning id, message_id, to_address, to_name, language, subject, text_body, html_body, attempts""")
			.param("lease", lease.toMillis())
			.param("count", count)
			.query(Letter.class)
			.list();
	}

	void sent(Letter letter, Instant now) {
		this.jdbc.sql("""
				update mail_letter set sent_at = :now, leased_until = null, last_error = null,
					text_body = case when secret_until is null then text_body end,
					html_body = case when secret_until is null then html_body end
				where id = :id""").param("id", letter.id()).param("now", Columns.parameter(now)).update();
	}

	void caught(Letter letter, Instant now) {
		this.jdbc.sql("""
				update mail_letter set sent_at = :now, caught = true, leased_until = null, last_error = null
				where id = :id""").param("id", letter.id()).param("now", Columns.parameter(now)).update();
	}

	void postpone(Letter letter, Duration wait, String error) {
		this.jdbc.sql("""
				update mail_letter set leased_until = null, last_error = :error,
					not_before = now() + :wait * interval '1 millisecond'
				where id = :id""")
			.param("id", letter.id())
			.param("wait", wait.toMillis())
			.param("error", error)
			.update();
	}

	void fail(Letter letter, String error, Instant now) {
		this.jdbc.sql("""
				update mail_letter set leased_until = null, last_error = :error, failed_at = :now
				where id = :id""")
			.param("id", letter.id())
			.param("error", error)
			.param("now", Columns.parameter(now))
			.update();
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
				update mail_letter set failed_at = null, attempts = 0, not_before = now()
				where id = :id and failed_at is not null and text_body is not null""").param("id", id).update() == 1;
	}

	KeysetPage<LetterRow> rows(boolean failedOnly, PageRequest request) {
		String where = failedOnly ? "failed_at is not null" : "true";
		String order = request.isBack() ? "id > :cursor order by id" : "id < :cursor order by id desc";
		return KeysetPage.of(this.jdbc.sql("""
				select id, to_name, to_address, subject, attempts, created_at, coalesce(sent_at, failed_at) as ended_at,
					last_error, failed_at is not null and text_body is not null as retryable,
					case when caught then 'CAUGHT' when sent_at is not null then 'SENT'
						when failed_at is not null then 'FAILED' else 'WAITING' end as state
				from mail_letter where %s and %s limit :count""".formatted(where, order))
			.param("cursor", id(request.cursor()))
			.param("count", KeysetPage.SIZE + 1)
			.query(Letters::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	List<CaughtLetter> caught(int count) {
		return this.jdbc.sql("""
				select id, to_name, to_address, subject, text_body, html_body, created_at from mail_letter
				where caught order by id desc limit :count""").param("count", count).query(Letters::caught).list();
	}

	Optional<CaughtLetter> findCaught(long id) {
		return this.jdbc.sql("""
				select id, to_name, to_address, subject, text_body, html_body, created_at from mail_letter
				where caught and id = :id""").param("id", id).query(Letters::caught).optional();
	}

	/** A cursor that nobody gave reads from the start. */
	private static long id(@Nullable String cursor) {
		return (cursor != null && cursor.matches("\\d{1,18}")) ? Long.parseLong(cursor) : Long.MAX_VALUE;
	}

	private static LetterRow row(ResultSet row, int number) throws SQLException {
		return new LetterRow(row.getLong("id"), Columns.text(row, "to_name"), Columns.text(row, "to_address"),
				Columns.text(row, "subject"), Columns.constant(row, "state", LetterState.class), row.getInt("attempts"),
				Columns.instant(row, "created_at"), Columns.instantOrNull(row, "ended_at"), row.getString("last_error"),
				row.getBoolean("retryable"));
	}

	private static CaughtLetter caught(ResultSet row, int number) throws SQLException {
		return new CaughtLetter(row.getLong("id"), Columns.text(row, "to_name"), Columns.text(row, "to_address"),
				Columns.text(row, "subject"), Columns.text(row, "text_body"), Columns.text(row, "html_body"),
				Columns.instant(row, "created_at"));
	}

	/** A letter to be written down. */
	record Draft(long personId, String messageId, String toAddress, String toName, String language, String subject,
			String text, String html, @Nullable Instant secretUntil) {

	}

}
