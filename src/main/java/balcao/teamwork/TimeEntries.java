package balcao.teamwork;

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

/** The rows of work. */
@Repository
class TimeEntries {

	private static final String ROW = """
			select w.*, t.number, t.subject, p.name person, (select count(*) from teamwork_time_correction c
				where c.time_id = w.id) corrections
			from teamwork_time w join ticket t on t.id = w.ticket_id join organization_person p on p.id = w.person_id
			where\s""";

	private final JdbcClient jdbc;

	TimeEntries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What somebody is measuring, locked. */
	Optional<TimeEntry> lockRunning(long personId, Instant now) {
		return this.jdbc.sql(ROW + "w.person_id = :person and w.seconds is null for update of w")
			.param("person", personId)
			.query((row, number) -> entry(row, now))
			.optional();
	}

	/** Answers false where somebody measures already. */
	boolean start(long ticketId, long personId, Instant now) {
		return this.jdbc.sql("""
				insert into teamwork_time (ticket_id, person_id, started_at) values (:ticket, :person, :now)
				on conflict do nothing""")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.update() > 0;
	}

	void end(long id, long seconds) {
		this.jdbc.sql("update teamwork_time set seconds = :seconds, version = version + 1 where id = :id")
			.param("id", id)
			.param("seconds", seconds)
			.update();
	}

	void tell(long ticketId, long personId, Instant startedAt, long seconds, @Nullable String about) {
		this.jdbc.sql("""
				insert into teamwork_time (ticket_id, person_id, started_at, seconds, about, told)
				values (:ticket, :person, :at, :seconds, :about, true)""")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("at", Columns.parameter(startedAt))
			.param("seconds", seconds)
			.param("about", about)
			.update();
	}

	/** Answers whether it was still as the editor saw it. */
	boolean change(long id, int version, long seconds) {
		return this.jdbc.sql("""
				update teamwork_time set seconds = :seconds, version = version + 1
				where id = :id and version = :version and seconds is not null""")
			.param("id", id)
			.param("version", version)
			.param("seconds", seconds)
			.update() > 0;
	}

	void note(long id, long byId, Instant now, long before, long after, String reason) {
		this.jdbc.sql("""
				insert into teamwork_time_correction (time_id, by_id, at, seconds_before, seconds_after, reason)
				values (:id, :by, :now, :before, :after, :reason)""")
			.param("id", id)
			.param("by", byId)
			.param("now", Columns.parameter(now))
			.param("before", before)
			.param("after", after)
			.param("reason", reason)
			.update();
	}

	Optional<TimeEntry> find(long id, long ticketId, Instant now) {
		return this.jdbc.sql(ROW + "w.id = :id and w.ticket_id = :ticket")
			.param("id", id)
			.param("ticket", ticketId)
			.query((row, number) -> entry(row, now))
			.optional();
	}

	/** The latest first, 500 at most. */
	List<TimeEntry> ofTicket(long ticketId, Instant now) {
		return this.jdbc.sql(ROW + "w.ticket_id = :ticket order by w.started_at desc, w.id desc limit 500")
			.param("ticket", ticketId)
			.query((row, number) -> entry(row, now))
			.list();
	}

	/** What somebody began between two instants, in order. */
	List<TimeEntry> ofPerson(long personId, Instant from, Instant until, Instant now) {
		return this.jdbc
			.sql(ROW + "w.person_id = :person and w.started_at >= :from and w.started_at < :until"
					+ " order by w.started_at, w.id limit 500")
			.param("person", personId)
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until))
			.query((row, number) -> entry(row, now))
			.list();
	}

	List<TimeCorrection> corrections(long id) {
		return this.jdbc.sql("""
				select c.*, p.name by_name from teamwork_time_correction c join organization_person p on p.id = c.by_id
				where c.time_id = :id order by c.id""")
			.param("id", id)
			.query((row, number) -> new TimeCorrection(Columns.text(row, "by_name"), Columns.instant(row, "at"),
					Duration.ofSeconds(row.getLong("seconds_before")), Duration.ofSeconds(row.getLong("seconds_after")),
					Columns.text(row, "reason")))
			.list();
	}

	private static TimeEntry entry(ResultSet row, Instant now) throws SQLException {
		Long seconds = Columns.longOrNull(row, "seconds");
		Instant started = Columns.instant(row, "started_at");
		return new TimeEntry(row.getLong("id"), row.getLong("ticket_id"), Columns.text(row, "number"),
				Columns.text(row, "subject"), row.getLong("person_id"), Columns.text(row, "person"), started,
				(seconds != null) ? Duration.ofSeconds(seconds) : TimeService.between(started, now), seconds == null,
				row.getString("about"), row.getBoolean("told"), row.getInt("corrections"), row.getInt("version"));
	}

}
