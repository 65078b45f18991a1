package balcao.calendar;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes of a draft, entry by entry. */
@Repository
class CalendarDrafts {

	private final JdbcClient database;

	CalendarDrafts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Counts one change more and holds the draft until the transaction ends; says no when
	 * the count is not the one given.
	 */
	boolean count(long draftId, int edited, @Nullable String by, Instant now) {
		return this.database.sql("""
				update calendar_version set edited = edited + 1, edited_by = :by, edited_at = :now
				where id = :draft and published_at is null and edited = :edited""")
			.param("by", by)
			.param("now", Timestamp.from(now))
			.param("draft", draftId)
			.param("edited", edited)
			.update() == 1;
	}

	DraftTrace trace(long draftId) {
		return this.database.sql("select edited_by, edited_at from calendar_version where id = ?")
			.param(draftId)
			.query(DraftTrace.class)
			.single();
	}

	/**
	 * Everything of a version, the entries that are switched off among it, as a draft.
	 */
	long copy(long versionId, @Nullable String by, Instant now) {
		long draftId = this.database.sql("""
				insert into calendar_version (calendar_id, name, zone, edited_by, edited_at)
				select calendar_id, name, zone, :by, :now from calendar_version where id = :version returning id""")
			.param("by", by)
			.param("now", Timestamp.from(now))
			.param("version", versionId)
			.query(Long.class)
			.single();
		for (String copy : List
			.of("""
					insert into calendar_opening (version_id, weekday, opens_second, closes_second)
					select :draft, weekday, opens_second, closes_second from calendar_opening where version_id = :version""",
					"""
							insert into calendar_holiday (version_id, on_date, name, source, kind, layer, place,
								closed_from_second, closed_until_second, disabled)
							select :draft, on_date, name, source, kind, layer, place, closed_from_second, closed_until_second, disabled
							from calendar_holiday where version_id = :version order by id""",
					"""
							insert into calendar_exception (version_id, on_date, reason)
							select :draft, on_date, reason from calendar_exception where version_id = :version""", """
							insert into calendar_exception_opening (version_id, on_date, opens_second, closes_second)
							select :draft, on_date, opens_second, closes_second from calendar_exception_opening
							where version_id = :version""")) {
			this.database.sql(copy).param("draft", draftId).param("version", versionId).update();
		}
		return draftId;
	}

	void remove(long draftId) {
		for (String table : List.of("calendar_exception_opening", "calendar_exception", "calendar_holiday",
				"calendar_opening")) {
			this.database.sql("delete from " + table + " where version_id = ?").param(draftId).update();
		}
		this.database.sql("delete from calendar_version where id = ?").param(draftId).update();
	}

	void describe(long draftId, String name, String zone) {
		this.database.sql("update calendar_version set name = ?, zone = ? where id = ?")
			.params(name, zone, draftId)
			.update();
		this.database.sql("delete from calendar_opening where version_id = ?").param(draftId).update();
	}

	int dates(long draftId) {
		return this.database.sql("""
				select (select count(*) from calendar_holiday where version_id = :draft)
					+ (select count(*) from calendar_exception where version_id = :draft)""")
			.param("draft", draftId)
			.query(Integer.class)
			.single();
	}

	/** The holidays of a draft between two dates, both included. */
	List<DraftHoliday> holidays(long draftId, LocalDate first, LocalDate last) {
		return this.database.sql("""
				select id, disabled, on_date, name, source, kind, layer, place, closed_from_second, closed_until_second
				from calendar_holiday where version_id = :draft and on_date between :first and :last
				order by on_date, name, id""")
			.param("draft", draftId)
			.param("first", first)
			.param("last", last)
			.query((row, index) -> new DraftHoliday(row.getLong("id"), row.getBoolean("disabled"),
					CalendarVersions.holiday(row, index)))
			.list();
	}

	Optional<DraftHoliday> holiday(long draftId, long holidayId) {
		return this.database.sql("""
				select id, disabled, on_date, name, source, kind, layer, place, closed_from_second, closed_until_second
				from calendar_holiday where version_id = ? and id = ?""")
			.params(draftId, holidayId)
			.query((row, index) -> new DraftHoliday(row.getLong("id"), row.getBoolean("disabled"),
					CalendarVersions.holiday(row, index)))
			.optional();
	}

	/** Whether another entry says the same of the same date. */
	boolean hasOther(long draftId, long holidayId, Holiday holiday) {
		return this.database.sql("""
				select exists (select from calendar_holiday
				where version_id = ? and id <> ? and on_date = ? and lower(name) = lower(?))""")
			.params(draftId, holidayId, Date.valueOf(holiday.date()), holiday.name())
			.query(Boolean.class)
			.single();
	}

	int change(long draftId, long holidayId, Holiday holiday) {
		return this.database
			.sql("""
					update calendar_holiday set on_date = :date, name = :name, source = :source, kind = :kind, layer = :layer,
						place = :place, closed_from_second = :from, closed_until_second = :until
					where version_id = :draft and id = :id""")
			.param("date", holiday.date())
			.param("name", holiday.name())
			.param("source", holiday.source())
			.param("kind", holiday.kind().name())
			.param("layer", holiday.layer().name())
			.param("place", holiday.place())
			.param("from", holiday.closedFromSecond())
			.param("until", holiday.closedUntilSecond())
			.param("draft", draftId)
			.param("id", holidayId)
			.update();
	}

	int switchHoliday(long draftId, long holidayId, boolean disabled) {
		return this.database.sql("update calendar_holiday set disabled = ? where version_id = ? and id = ?")
			.params(disabled, draftId, holidayId)
			.update();
	}

	int removeHoliday(long draftId, long holidayId) {
		return this.database.sql("delete from calendar_holiday where version_id = ? and id = ?")
			.params(draftId, holidayId)
			.update();
	}

	int removeException(long draftId, LocalDate date) {
		this.database.sql("delete from calendar_exception_opening where version_id = ? and on_date = ?")
			.params(draftId, date)
			.update();
		return this.database.sql("delete from calendar_exception where version_id = ? and on_date = ?")
			.params(draftId, date)
			.update();
	}

}
