package balcao.calendar;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

import balcao.platform.NotFound;

/**
 * The versions, drafts among them; the published ones in use stay in memory, as they
 * never change.
 */
@Repository
class CalendarVersions {

	private static final int KEPT = 128;

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final ConcurrentLruCache<Long, PublishedCalendar> published = new ConcurrentLruCache<>(KEPT, this::load);

	CalendarVersions(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	PublishedCalendar version(long versionId) {
		return (this.published.contains(versionId) || isPublished(versionId)) ? this.published.get(versionId)
				: load(versionId);
	}

	/**
	 * The version in force at an instant: the latest of those valid by then, and before
	 * all of them the first.
	 */
	OptionalLong inForce(long calendarId, Instant at) {
		return one(this.database.sql("""
				select id from calendar_version where calendar_id = :calendar and published_at is not null
				order by valid_from <= :at desc, case when valid_from <= :at then -number else number end limit 1""")
			.param("calendar", calendarId)
			.param("at", Timestamp.from(at)));
	}

	/** The version published last, in force or not yet. */
	OptionalLong latestOf(long calendarId) {
		return one(this.database.sql("""
				select id from calendar_version where calendar_id = ? and published_at is not null
				order by number desc limit 1""").param(calendarId));
	}

	OptionalLong draftOf(long calendarId) {
		return one(this.database.sql("select id from calendar_version where calendar_id = ? and published_at is null")
			.param(calendarId));
	}

	private static OptionalLong one(JdbcClient.StatementSpec statement) {
		return statement.query(Long.class).optional().map(OptionalLong::of).orElseGet(OptionalLong::empty);
	}

	/** Calendars in use or archived, by name, from the one after another on. */
	List<CalendarRow> rows(boolean archived, long after, Instant now, int limit) {
		return this.database
			.sql("""
					select c.id, c.name, v.zone, v.number, v.published_at, v.published_by,
					exists (select from calendar_version where calendar_id = c.id and published_at is null) as draft
					from calendar c
					join lateral (
						select * from calendar_version where calendar_id = c.id
						order by (published_at is not null and valid_from <= :now) desc, published_at is null, number desc limit 1) v on true
					where (c.archived_at is not null) = :archived
					and (:after = 0 or (lower(c.name), c.id) > (select lower(name), id from calendar where id = :after))
					order by lower(c.name), c.id limit :limit""")
			.param("archived", archived)
			.param("after", after)
			.param("now", Timestamp.from(now))
			.param("limit", limit)
			.query(CalendarRow.class)
			.list();
	}

	/** The calendars in use that were ever published, by name. */
	List<CalendarChoice> choices() {
		return this.database.sql("""
				select id, name from calendar c where archived_at is null
				and exists (select from calendar_version where calendar_id = c.id and published_at is not null)
				order by lower(name)""").query(CalendarChoice.class).list();
	}

	/** The published versions of a calendar before a number, the newest first. */
	List<CalendarVersionRow> rowsBefore(long calendarId, int before, int limit) {
		return this.database.sql("""
				select number, name, valid_from, published_at, published_by
				from calendar_version where calendar_id = ? and number < ? order by number desc limit ?""")
			.params(calendarId, before, limit)
			.query(CalendarVersionRow.class)
			.list();
	}

	OptionalLong numbered(long calendarId, int number) {
		return one(this.database.sql("select id from calendar_version where calendar_id = ? and number = ?")
			.params(calendarId, number));
	}

	/** Inserts the draft of a calendar that the caller holds and that has none. */
	long addDraft(long calendarId, String name, BusinessHours hours, @Nullable String by, Instant now) {
		long versionId = this.database.sql("""
				insert into calendar_version (calendar_id, name, zone, edited_by, edited_at)
				values (:calendar, :name, :zone, :by, :now) returning id""")
			.param("calendar", calendarId)
			.param("name", name)
			.param("zone", hours.zone().getId())
			.param("by", by)
			.param("now", Timestamp.from(now))
			.query(Long.class)
			.single();
		forget(versionId);
		addWeek(versionId, hours.weekly());
		addHolidays(versionId, hours.holidays());
		addExceptions(versionId, hours.exceptions());
		return versionId;
	}

	/**
	 * Makes a draft the next version of a calendar that the caller holds.
	 * @return the version published before it
	 */
	OptionalLong publish(long calendarId, long draftId, Instant validFrom, @Nullable String by, Instant now) {
		OptionalLong previous = latestOf(calendarId);
		this.database.sql("""
				update calendar_version set published_at = :now, published_by = :by, valid_from = :from, number = 1 + (
					select coalesce(max(number), 0) from calendar_version where calendar_id = :calendar)
				where id = :draft""")
			.param("now", Timestamp.from(now))
			.param("by", by)
			.param("from", Timestamp.from(validFrom))
			.param("calendar", calendarId)
			.param("draft", draftId)
			.update();
		forget(draftId);
		forgetUnlessCommitted(draftId);
		return previous;
	}

	/** An identity may be known from before the database was restored. */
	void forget(long versionId) {
		this.published.remove(versionId);
	}

	/** What was read of a publication that is taken back must not stay in memory. */
	private void forgetUnlessCommitted(long versionId) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					if (status != STATUS_COMMITTED) {
						forget(versionId);
					}
				}
			});
		}
	}

	private boolean isPublished(long versionId) {
		return this.database.sql("select published_at is not null from calendar_version where id = ?")
			.param(versionId)
			.query(Boolean.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	void addWeek(long versionId, Map<DayOfWeek, List<OpenInterval>> weekly) {
		List<Object[]> rows = new ArrayList<>();
		weekly.forEach((weekday, open) -> open.forEach((interval) -> rows
			.add(new Object[] { versionId, weekday.getValue(), interval.opensSecond(), interval.closesSecond() })));
		this.batches.batchUpdate(
				"insert into calendar_opening (version_id, weekday, opens_second, closes_second) values (?, ?, ?, ?)",
				rows);
	}

	void addHolidays(long versionId, List<Holiday> holidays) {
		this.batches.batchUpdate(
				"""
						insert into calendar_holiday (version_id, on_date, name, source, kind, layer, place, closed_from_second, closed_until_second)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
				holidays.stream()
					.map((holiday) -> new Object[] { versionId, Date.valueOf(holiday.date()), holiday.name(),
							holiday.source(), holiday.kind().name(), holiday.layer().name(), holiday.place(),
							holiday.closedFromSecond(), holiday.closedUntilSecond() })
					.toList());
	}

	void addExceptions(long versionId, List<DatedException> exceptions) {
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
		return this.database
			.sql("""
					select id, calendar_id, name, zone, valid_from, published_at, published_by, edited, coalesce(number, 1 + (
						select coalesce(max(number), 0) from calendar_version o where o.calendar_id = v.calendar_id)) as number
					from calendar_version v where id = ?""")
			.param(versionId)
			.query((row, index) -> new PublishedCalendar(row.getLong("id"), row.getLong("calendar_id"),
					row.getString("name"), row.getInt("number"), instant(row.getTimestamp("valid_from")),
					instant(row.getTimestamp("published_at")), row.getString("published_by"), row.getInt("edited"),
					BusinessTime.of(hours(versionId, ZoneId.of(row.getString("zone"))))))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** What a version says; refuses a draft that could not be published. */
	BusinessHours hours(long versionId) {
		return hours(versionId,
				ZoneId.of(this.database.sql("select zone from calendar_version where id = ?")
					.param(versionId)
					.query(String.class)
					.single()));
	}

	private BusinessHours hours(long versionId, ZoneId zone) {
		return new BusinessHours(zone, weekOf(versionId), holidaysOf(versionId), exceptionsOf(versionId));
	}

	private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
		return (timestamp != null) ? timestamp.toInstant() : null;
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
				select on_date, name, source, kind, layer, place, closed_from_second, closed_until_second
				from calendar_holiday where version_id = ? and not disabled order by id""")
			.param(versionId)
			.query(CalendarVersions::holiday)
			.list();
	}

	static Holiday holiday(ResultSet row, int index) throws SQLException {
		return new Holiday(row.getObject("on_date", LocalDate.class), row.getString("name"), row.getString("source"),
				HolidayKind.valueOf(row.getString("kind")), HolidayLayer.valueOf(row.getString("layer")),
				row.getString("place"), row.getObject("closed_from_second", Integer.class),
				row.getObject("closed_until_second", Integer.class));
	}

	List<DatedException> exceptionsOf(long versionId) {
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
