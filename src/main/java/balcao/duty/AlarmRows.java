package balcao.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.SecretToken;

/** What people were called about, and who they were. */
@Repository
class AlarmRows {

	private static final String ALARM = "select a.id, a.subject, a.team_id, a.words, a.path, a.level,"
			+ " a.acknowledged_at is null and a.ended_at is null open, array(select g.person_id from duty_page g"
			+ " where g.alarm_id = a.id) called from duty_alarm a where ";

	private final JdbcClient jdbc;

	AlarmRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes an alarm down, unless one about the same is open. */
	Optional<Long> add(String subject, long teamId, String words, String path, Instant now) {
		return this.jdbc.sql("""
				insert into duty_alarm (subject, team_id, words, path, level, raised_at)
				values (:subject, :team, :words, :path, 'FIRST', :now)
				on conflict (subject) where acknowledged_at is null and ended_at is null do nothing returning id""")
			.param("subject", subject)
			.param("team", teamId)
			.param("words", words)
			.param("path", path)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.optional();
	}

	/** Those that call the next ones, without those that were tried. */
	List<Long> due(Instant now, int most, Set<Long> without) {
		return this.jdbc.sql("""
				select id from duty_alarm where escalates_at <= :now and not id = any(:without)
				order by escalates_at, id limit :most""")
			.param("now", Columns.parameter(now))
			.param("without", without.toArray(Long[]::new))
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/** One of them, unless it is no longer due or somebody works with it right now. */
	Optional<Alarm> lockDue(long alarmId, Instant now) {
		return this.jdbc.sql(ALARM + "a.id = :id and a.escalates_at <= :now for update of a skip locked")
			.param("id", alarmId)
			.param("now", Columns.parameter(now))
			.query(AlarmRows::alarm)
			.optional();
	}

	Optional<Alarm> lock(long alarmId) {
		return this.jdbc.sql(ALARM + "a.id = :id for update of a")
			.param("id", alarmId)
			.query(AlarmRows::alarm)
			.optional();
	}

	/** The alarm about something that waits for somebody. */
	Optional<Alarm> lockOpen(String subject) {
		return this.jdbc
			.sql(ALARM + "a.subject = :subject and a.acknowledged_at is null and a.ended_at is null"
					+ " for update of a")
			.param("subject", subject)
			.query(AlarmRows::alarm)
			.optional();
	}

	private static Alarm alarm(ResultSet row, int number) throws SQLException {
		return new Alarm(row.getLong("id"), Columns.text(row, "subject"), row.getLong("team_id"),
				Columns.text(row, "words"), Columns.text(row, "path"), Columns.constant(row, "level", PageLevel.class),
				row.getBoolean("open"), List.of((Long[]) row.getArray("called").getArray()));
	}

	/** Remembers how far it went and when it goes further; null for never. */
	void call(long alarmId, PageLevel level, @Nullable Instant escalatesAt) {
		this.jdbc.sql("update duty_alarm set level = :level, escalates_at = :at where id = :id")
			.param("level", level.name())
			.param("at", (escalatesAt != null) ? Columns.parameter(escalatesAt) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("id", alarmId)
			.update();
	}

	void page(long alarmId, long personId, PageLevel level, PageReason reason, SecretToken token, Instant now) {
		this.jdbc.sql("""
				insert into duty_page (alarm_id, person_id, level, reason, paged_at, token_hash)
				values (:alarm, :person, :level, :reason, :now, :hash)""")
			.param("alarm", alarmId)
			.param("person", personId)
			.param("level", level.name())
			.param("reason", reason.name())
			.param("now", Columns.parameter(now))
			.param("hash", token.hash())
			.update();
	}

	void acknowledge(long alarmId, long personId, Instant now) {
		this.jdbc.sql("""
				update duty_alarm set acknowledged_at = :now, acknowledged_by_id = :person, escalates_at = null
				where id = :id""")
			.param("now", Columns.parameter(now))
			.param("person", personId)
			.param("id", alarmId)
			.update();
	}

	void end(long alarmId, Instant now) {
		this.jdbc.sql("update duty_alarm set ended_at = :now, escalates_at = null where id = :id")
			.param("now", Columns.parameter(now))
			.param("id", alarmId)
			.update();
	}

	void reword(String subject, String words) {
		this.jdbc.sql("update duty_alarm set words = :words where subject = :subject")
			.param("words", words)
			.param("subject", subject)
			.update();
	}

	/** What somebody was called about and nobody has taken; the latest first. */
	List<PageWaiting> waitingFor(long personId) {
		return this.jdbc.sql("""
				select a.id, a.words, a.path, g.paged_at from duty_alarm a
				join duty_page g on g.alarm_id = a.id and g.person_id = :person
				where a.acknowledged_at is null and a.ended_at is null order by g.paged_at desc, a.id limit 5""")
			.param("person", personId)
			.query((row, number) -> new PageWaiting(row.getLong("id"), Columns.text(row, "words"),
					Columns.text(row, "path"), Columns.instant(row, "paged_at")))
			.list();
	}

	/** The page that a link belongs to, if it was sent after an instant. */
	Optional<Door> door(SecretToken token, Instant after) {
		return this.jdbc
			.sql("select g.alarm_id, p.id, p.name from duty_page g join organization_person p on p.id = g.person_id"
					+ " where g.token_hash = :hash and g.paged_at > :after and p.disabled_at is null")
			.param("hash", token.hash())
			.param("after", Columns.parameter(after))
			.query((row, number) -> new Door(row.getLong("alarm_id"), row.getLong("id"), Columns.text(row, "name")))
			.optional();
	}

	/** Everything about some things, the oldest first, in one statement. */
	List<AlarmStory> stories(String condition, Map<String, ?> parameters) {
		Map<Long, AlarmStory> alarms = new LinkedHashMap<>();
		Map<Long, List<PageLine>> pages = new LinkedHashMap<>();
		this.jdbc
			.sql("select a.*, k.name acknowledged_by, g.person_id, p.name person, g.level page_level, g.reason,"
					+ " g.paged_at from duty_alarm a left join organization_person k on k.id = a.acknowledged_by_id"
					+ " join duty_page g on g.alarm_id = a.id join organization_person p on p.id = g.person_id"
					+ " where " + condition + " order by a.id, g.id limit 500")
			.params(parameters)
			.query((row, number) -> {
				long id = row.getLong("id");
				pages.computeIfAbsent(id, (key) -> new ArrayList<>())
					.add(new PageLine(row.getLong("person_id"), Columns.text(row, "person"),
							Columns.constant(row, "page_level", PageLevel.class),
							Columns.constant(row, "reason", PageReason.class), Columns.instant(row, "paged_at")));
				if (!alarms.containsKey(id)) {
					alarms.put(id, new AlarmStory(id, row.getLong("team_id"), Columns.text(row, "words"),
							Columns.text(row, "path"), Columns.instant(row, "raised_at"),
							Columns.instantOrNull(row, "escalates_at"), Columns.instantOrNull(row, "acknowledged_at"),
							row.getString("acknowledged_by"), Columns.instantOrNull(row, "ended_at"), List.of()));
				}
				return id;
			})
			.list();
		return alarms.values().stream().map((alarm) -> alarm.with(pages.getOrDefault(alarm.id(), List.of()))).toList();
	}

	/** Which of some things wait for somebody. */
	List<String> open(Collection<String> subjects) {
		return subjects.isEmpty() ? List.of()
				: this.jdbc
					.sql("select subject from duty_alarm where subject in (:subjects)"
							+ " and acknowledged_at is null and ended_at is null")
					.param("subjects", subjects)
					.query(String.class)
					.list();
	}

	/** An alarm that is held. */
	record Alarm(long id, String subject, long teamId, String words, String path, PageLevel level, boolean isOpen,
			List<Long> called) {

	}

	/** Whose link leads to which alarm. */
	record Door(long alarmId, long personId, String person) {

	}

}
