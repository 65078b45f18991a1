package balcao.decree;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** What is kept, what is past its term, and what was forgotten. */
@Repository
class Retentions {

	/**
	 * Ended for good and untouched for the whole term, of its type or of all: not open,
	 * not resolved, no clock that still runs, nothing that can come back, no part of a
	 * ticket that is still kept, and nobody waits for a history that tells of it.
	 */
	private static final String PAST = """
			from ticket t where t.status in ('DENIED', 'CLOSED', 'CANCELLED')
				and t.status_since < cast(:now as timestamptz) - make_interval(months => 24)
				and greatest(t.status_since, t.updated_at, t.last_message_at, coalesce(t.resolved_at, t.status_since))
					< cast(:now as timestamptz) - make_interval(months => greatest(24, coalesce(
						(select y.months from decree_retention_type y where y.request_type_id = t.request_type_id), :months)))
				and (t.reopens_until is null or t.reopens_until < :now)
				and (:everyone or t.organization_id in (select o.organization_id from decree_rule_organization o
					where o.rule_code = 'RETENTION'))
				and not exists (select 1 from decree_erasure e where e.ticket_id = t.id)
				and not exists (select 1 from sla_clock c where c.subject_id = t.id and c.ended_at is null
					and c.state in ('RUNNING', 'PAUSED'))
				and not exists (select 1 from ticket n where n.id = t.merged_into_id
					and not exists (select 1 from decree_erasure e where e.ticket_id = n.id))
				and not exists (select 1 from ticket n where n.follows_id = t.id and n.status not in ('DENIED', 'CLOSED', 'CANCELLED'))
				and not exists (select 1 from decree_history_request h where h.organization_id = t.organization_id
					and (h.state = 'WORKING' or h.state = 'FAILED' and h.requested_at >= :owed)
					and (h.ticket_number = t.number or t.opened_at >= h.from_at and t.opened_at < h.until_at))""";

	private static final String HELD = "exists (select 1 from decree_hold h where h.ticket_id = t.id and h.released_at is null)";

	/** As long as the team may still deliver a history that could not be prepared. */
	private static final Duration FAILED_IS_OWED = Duration.ofDays(30);

	private final JdbcClient jdbc;

	Retentions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RetentionTerms terms() {
		return this.jdbc.sql("select erasing, batch, version from decree_retention")
			.query(RetentionTerms.class)
			.single();
	}

	boolean change(RetentionTerms terms) {
		return this.jdbc.sql(
				"update decree_retention set erasing = :erasing, batch = :batch, version = version + 1 where version = :version")
			.param("erasing", terms.erasing())
			.param("batch", terms.batch())
			.param("version", terms.version())
			.update() > 0;
	}

	/** Only one node forgets at a time, and tells by it whether it may. */
	boolean lock() {
		return this.jdbc.sql("select id from decree_retention where erasing for update skip locked")
			.query(Long.class)
			.optional()
			.isPresent();
	}

	int count(RuleTerms rule, boolean held, Instant now) {
		return past("select count(*) " + PAST + (held ? " and " : " and not ") + HELD, rule, now).query(Integer.class)
			.single();
	}

	List<Long> next(RuleTerms rule, int most, Instant now) {
		return past("select t.id " + PAST + " and not " + HELD + " order by t.status_since, t.id limit :most", rule,
				now)
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/** Whether one of those still is when it is to be forgotten. */
	boolean isPast(long ticketId, RuleTerms rule, Instant now) {
		return past("select t.id " + PAST + " and not " + HELD + " and t.id = :ticket", rule, now)
			.param("ticket", ticketId)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	private JdbcClient.StatementSpec past(String statement, RuleTerms rule, Instant now) {
		return this.jdbc.sql(statement)
			.param("now", Columns.parameter(now))
			.param("owed", Columns.parameter(now.minus(FAILED_IS_OWED)))
			.param("months", rule.value())
			.param("everyone", rule.everyone());
	}

	long begin(boolean dry, @Nullable Long personId, int found, int held, Instant now) {
		return this.jdbc
			.sql("""
					insert into decree_retention_run (at, dry, person_id, found, held) values (:now, :dry, :person, :found, :held)
					returning id""")
			.param("now", Columns.parameter(now))
			.param("dry", dry)
			.param("person", personId, Types.BIGINT)
			.param("found", found)
			.param("held", held)
			.query(Long.class)
			.single();
	}

	void erased(long runId, long ticketId, Instant now) {
		this.jdbc.sql("insert into decree_erasure (ticket_id, run_id, at) values (:ticket, :run, :now)")
			.param("ticket", ticketId)
			.param("run", runId)
			.param("now", Columns.parameter(now))
			.update();
	}

	void end(long runId, int erased, int skipped) {
		this.jdbc.sql("update decree_retention_run set erased = ?, skipped = ? where id = ?")
			.params(erased, skipped, runId)
			.update();
	}

	/** The latest looks, dry ones too. */
	List<RetentionRun> runs(int most) {
		return this.jdbc.sql(
				"select r.*, p.name person from decree_retention_run r left join organization_person p on p.id = r.person_id"
						+ " order by r.at desc, r.id desc limit ?")
			.param(most)
			.query((row, number) -> new RetentionRun(row.getLong("id"), Columns.instant(row, "at"),
					row.getBoolean("dry"), row.getString("person"), row.getInt("found"), row.getInt("held"),
					row.getInt("erased"), row.getInt("skipped")))
			.list();
	}

	boolean wasCounted(Instant since) {
		return this.jdbc.sql("select count(*) from decree_retention_run where dry and at >= ?")
			.param(Columns.parameter(since))
			.query(Integer.class)
			.single() > 0;
	}

	List<TypeTerm> types() {
		return this.jdbc.sql("""
				select y.request_type_id, t.name, y.months from decree_retention_type y
				join intake_request_type t on t.id = y.request_type_id order by lower(t.name)""")
			.query(TypeTerm.class)
			.list();
	}

	boolean isType(long requestTypeId) {
		return this.jdbc.sql("select 1 from intake_request_type where id = ?")
			.param(requestTypeId)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	void keepType(long requestTypeId, int months) {
		this.jdbc.sql("""
				insert into decree_retention_type (request_type_id, months) values (:type, :months)
				on conflict (request_type_id) do update set months = :months""")
			.param("type", requestTypeId)
			.param("months", months)
			.update();
	}

	boolean forgetType(long requestTypeId) {
		return this.jdbc.sql("delete from decree_retention_type where request_type_id = ?")
			.param(requestTypeId)
			.update() > 0;
	}

	Optional<HoldRow> hold(long ticketId) {
		return this.jdbc
			.sql("select h.*, t.number, p.name placed_by from decree_hold h join ticket t on t.id = h.ticket_id"
					+ " join organization_person p on p.id = h.placed_by_id where h.ticket_id = ? and h.released_at is null")
			.param(ticketId)
			.query((row, number) -> new HoldRow(row.getLong("ticket_id"), Columns.text(row, "number"),
					Columns.text(row, "reason"), Columns.text(row, "placed_by"), Columns.instant(row, "placed_at")))
			.optional();
	}

	void place(long ticketId, String reason, long personId, Instant now) {
		this.jdbc.sql(
				"insert into decree_hold (ticket_id, reason, placed_by_id, placed_at) values (:ticket, :reason, :person, :now)"
						+ " on conflict do nothing")
			.param("ticket", ticketId)
			.param("reason", reason)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update();
	}

	boolean release(long ticketId, long personId, Instant now) {
		return this.jdbc
			.sql("update decree_hold set released_by_id = :person, released_at = :now where ticket_id = :ticket"
					+ " and released_at is null")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update() > 0;
	}

	List<RecordingRow> recordings(long ticketId) {
		return this.jdbc.sql(
				"select r.*, p.name added_by from decree_recording r join organization_person p on p.id = r.added_by_id"
						+ " where r.ticket_id = ? order by r.id")
			.param(ticketId)
			.query((row, number) -> new RecordingRow(row.getLong("id"), Columns.text(row, "address"),
					Columns.text(row, "added_by"), Columns.instant(row, "added_at"),
					Columns.instant(row, "kept_until")))
			.list();
	}

	void record(long ticketId, String address, long personId, Instant keptUntil, Instant now) {
		this.jdbc
			.sql("insert into decree_recording (ticket_id, address, added_by_id, added_at, kept_until)"
					+ " values (:ticket, :address, :person, :now, :until)")
			.param("ticket", ticketId)
			.param("address", address)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.param("until", Columns.parameter(keptUntil))
			.update();
	}

	void removeRecording(long ticketId, long id) {
		this.jdbc.sql("delete from decree_recording where ticket_id = ? and id = ?").params(ticketId, id).update();
	}

}
