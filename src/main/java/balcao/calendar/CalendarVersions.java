package balcao.calendar;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentLruCache;

import balcao.platform.NotFound;

/** The published versions; those in use stay in memory, as they never change. */
@Repository
class CalendarVersions {

	private static final int KEPT = 256;

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final ConcurrentLruCache<Long, PublishedCalendar> versions = new ConcurrentLruCache<>(KEPT, this::load);

	CalendarVersions(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	PublishedCalendar version(long versionId) {
		return this.versions.get(versionId);
	}

	/** The latest version of a calendar. */
	OptionalLong latestOf(long calendarId) {
		return this.database.sql("select id from calendar_version where calendar_id = ? order by number desc limit 1")
			.param(calendarId)
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

	/** Calendars in use or archived, by name, from the one after another on. */
	List<CalendarRow> rows(boolean archived, long after, int limit) {
		return this.database
			.sql("""
					select c.id, c.name, v.zone, v.number, v.published_at, v.published_by
					from calendar c
					join lateral (select * from calendar_version where calendar_id = c.id order by number desc limit 1) v on true
					where (c.archived_at is not null) = :archived
					and (:after = 0 or (lower(c.name), c.id) > (select lower(name), id from calendar where id = :after))
					order by lower(c.name), c.id limit :limit""")
			.param("archived", archived)
			.param("after", after)
			.param("limit", limit)
			.query(CalendarRow.class)
			.list();
	}

	/** The latest versions of a calendar, the newest first. */
	List<CalendarVersionRow> latestRows(long calendarId, int limit) {
		return this.database.sql("""
				select number, name, published_at, published_by
				from calendar_version where calendar_id = ? order by number desc limit ?""")
			.params(calendarId, limit)
			.query(CalendarVersionRow.class)
			.list();
	}

	/** Inserts the next version of a calendar that the caller holds. */
	long add(long calendarId, String name, BusinessHours hours, @Nullable String publishedBy, Instant now) {
		long versionId = this.database.sql("""
				insert into calendar_version (calendar_id, number, name, zone, published_at, published_by)
				select :calendar, coalesce(max(number), 0) + 1, :name, :zone, :now, :by
				from calendar_version where calendar_id = :calendar
				returning id""")
			.param("calendar", calendarId)
			.param("name", name)
			.param("zone", hours.zone().getId())
			.param("now", Timestamp.from(now))
			.param("by", publishedBy)
			.query(Long.class)
			.single();
		addWeek(versionId, hours);
		addHolidays(versionId, hours.holidays());
		addExceptions(versionId, hours.exceptions());
		return versionId;
	}

	private void addWeek(long versionId, BusinessHours hours) {
		List<Object[]> rows = new ArrayList<>();
		hours.weekly()
			.forEach((weekday, open) -> open.forEach((interval) -> rows
				.add(new Object[] { versionId, weekday.getValue(), interval.opensSecond(), interval.closesSecond() })));
		this.batches.batchUpdate(
				"insert into calendar_opening (version_id, weekday, opens_second, closes_second) values (?, ?, ?, ?)",
				rows);
	}

	private void addHolidays(long versionId, List<Holiday> holidays) {
		this.batches.batchUpdate(
				"""
						insert into calendar_holiday (version_id, on_date, name, source, closed_from_second, closed_until_second)
						values (?, ?, ?, ?, ?, ?)""",
				holidays.stream()
					.map((holiday) -> new Object[] { versionId, Date.valueOf(holiday.date()), holiday.name(),
							holiday.source(), holiday.closedFromSecond(), holiday.closedUntilSecond() })
					.toList());
	}

	private void addExceptions(long versionId, List<DatedException> exceptions) {
		List<Object[]> rows = new ArrayList<>();
		List<Object[]> openings = new ArrayList<>();
		for (DatedException exception : exceptions) {
			Date date = Date.valueOf(exception.date());
			rows.add(new Object[] { versionId, date, exception.reason() });
			exception.open()
				.forEach((interval) -> openings
					.add(new Object[] { versionId, date, interval.opensSecond(), interval.closesSecond() }));
		}
		this.batches.batchUpdate("insert into calendar_exception (version_id, on_date, reason) values (?, ?, ?)", rows);
		this.batches.batchUpdate("""
				insert into calendar_exception_opening (version_id, on_date, opens_second, closes_second)
				values (?, ?, ?, ?)""", openings);
	}

	private PublishedCalendar load(long versionId) {
		return this.database.sql(
				"select id, calendar_id, number, name, zone, published_at, published_by from calendar_version where id = ?")
			.param(versionId)
			.query((row, index) -> new PublishedCalendar(row.getLong("id"), row.getLong("calendar_id"),
					row.getString("name"), row.getInt("number"), row.getTimestamp("published_at").toInstant(),
					row.getString("published_by"),
					BusinessTime.of(new BusinessHours(ZoneId.of(row.getString("zone")), weekOf(versionId),
							holidaysOf(versionId), exceptionsOf(versionId)))))
			.optional()
			.orElseThrow(NotFound::new);
	}

	private Map<DayOfWeek, List<OpenInterval>> weekOf(long versionId) {
		Map<DayOfWeek, List<OpenInterval>> week = new EnumMap<>(DayOfWeek.class);
		this.database.sql("select weekday, opens_second, closes_second from calendar_opening where version_id = ?")
			.param(versionId)
			.query((row) -> {
				week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), (weekday) -> new ArrayList<>())
					.add(new OpenInterval(row.getInt("opens_second"), row.getInt("closes_second")));
			});
		return week;
	}

	private List<Holiday> holidaysOf(long versionId) {
		return this.database.sql("""
				select on_date, name, source, closed_from_second, closed_until_second
				from calendar_holiday where version_id = ? order by id""")
			.param(versionId)
			.query((row, index) -> new Holiday(row.getObject("on_date", LocalDate.class), row.getString("name"),
					row.getString("source"), row.getObject("closed_from_second", Integer.class),
					row.getObject("closed_until_second", Integer.class)))
			.list();
	}

	private List<DatedException> exceptionsOf(long versionId) {
		Map<LocalDate, List<OpenInterval>> open = new HashMap<>();
		this.database
			.sql("select on_date, opens_second, closes_second from calendar_exception_opening where version_id = ?")
			.param(versionId)
			.query((row) -> {
				open.computeIfAbsent(row.getObject("on_date", LocalDate.class), (date) -> new ArrayList<>())
					.add(new OpenInterval(row.getInt("opens_second"), row.getInt("closes_second")));
			});
		return this.database.sql("select on_date, reason from calendar_exception where version_id = ?")
			.param(versionId)
			.query((row, index) -> {
				LocalDate date = row.getObject("on_date", LocalDate.class);
				return new DatedException(date, open.getOrDefault(date, List.of()), row.getString("reason"));
			})
			.list();
	}

}
