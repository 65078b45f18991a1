package balcao.calendar;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A local date that is closed, all day or for part of it.
 *
 * @param source the law or decision that says so; empty when nobody noted it
 * @param kind partial exactly when the closure is
 * @param place the state, such as {@code SP}, or the city; empty for the other layers
 * @param closedFromSecond wall-clock second of the day at which the closure starts;
 * absent: midnight
 * @param closedUntilSecond wall-clock second of the day at which the closure ends;
 * absent: the next midnight
 */
public record Holiday(LocalDate date, String name, String source, HolidayKind kind, HolidayLayer layer, String place,
		@Nullable Integer closedFromSecond, @Nullable Integer closedUntilSecond) {

	public Holiday {
		int from = (closedFromSecond != null) ? closedFromSecond : 0;
		int until = (closedUntilSecond != null) ? closedUntilSecond : LocalHour.END_OF_DAY;
		if (from < 0 || until > LocalHour.END_OF_DAY) {
			throw new CalendarRefused("calendar.refused.outsideDay");
		}
		if (until <= from) {
			throw new CalendarRefused("calendar.refused.closureEndsBeforeStart", LocalHour.format(from),
					LocalHour.format(until));
		}
		boolean partial = from > 0 || until < LocalHour.END_OF_DAY;
		if (partial != (kind == HolidayKind.PARTIAL)) {
			throw new CalendarRefused(partial ? "calendar.refused.partialKind" : "calendar.refused.partialWithoutHour");
		}
		if (layer.hasPlace() == place.isEmpty()) {
			throw new CalendarRefused(
					place.isEmpty() ? "calendar.refused.placeMissing" : "calendar.refused.placeOfNobody");
		}
	}

	/** The company's own, of the kind that its hours make it. */
	public Holiday(LocalDate date, String name, String source, @Nullable Integer closedFromSecond,
			@Nullable Integer closedUntilSecond) {
		this(date, name, source, kind(closedFromSecond, closedUntilSecond), HolidayLayer.OWN, "", closedFromSecond,
				closedUntilSecond);
	}

	public static Holiday wholeDay(LocalDate date, String name, String source) {
		return new Holiday(date, name, source, null, null);
	}

	/** Open as usual until the hour, such as {@code "12:00"}, and closed from it on. */
	public static Holiday closedFrom(LocalDate date, String hour, String name, String source) {
		return closedBetween(date, hour, "", name, source);
	}

	/** Closed until the hour, such as {@code "13:00"}, and open as usual from it on. */
	public static Holiday closedUntil(LocalDate date, String hour, String name, String source) {
		return closedBetween(date, "", hour, name, source);
	}

	/** Closed from an hour until another; an empty one is the start or end of the day. */
	public static Holiday closedBetween(LocalDate date, String from, String until, String name, String source) {
		return new Holiday(date, name, source, from.isEmpty() ? null : LocalHour.parse(from),
				until.isEmpty() ? null : LocalHour.parse(until));
	}

	/** The same, by another layer; the place only where the layer has one. */
	public Holiday by(HolidayLayer otherLayer, String otherPlace) {
		return new Holiday(this.date, this.name, this.source, this.kind, otherLayer, otherPlace, this.closedFromSecond,
				this.closedUntilSecond);
	}

	/** The same day, but closed only because the company takes it; partial stays so. */
	public Holiday optional() {
		return new Holiday(this.date, this.name, this.source,
				(this.kind == HolidayKind.PARTIAL) ? HolidayKind.PARTIAL : HolidayKind.OPTIONAL, this.layer, this.place,
				this.closedFromSecond, this.closedUntilSecond);
	}

	/**
	 * The hour at which the closure starts, such as {@code 12:00}; empty for midnight.
	 */
	public String closedFrom() {
		return (this.closedFromSecond != null) ? LocalHour.format(this.closedFromSecond) : "";
	}

	/** The hour at which the closure ends; empty for the next midnight. */
	public String closedUntil() {
		return (this.closedUntilSecond != null) ? LocalHour.format(this.closedUntilSecond) : "";
	}

	public boolean isPartial() {
		return this.kind == HolidayKind.PARTIAL;
	}

	/** The closure as hours of the day, midnight to midnight when whole. */
	OpenInterval closure() {
		return new OpenInterval(closesAt(), reopensAt());
	}

	private static HolidayKind kind(@Nullable Integer closedFromSecond, @Nullable Integer closedUntilSecond) {
		boolean fromMidnight = closedFromSecond == null || closedFromSecond <= 0;
		boolean untilMidnight = closedUntilSecond == null || closedUntilSecond >= LocalHour.END_OF_DAY;
		return (fromMidnight && untilMidnight) ? HolidayKind.HOLIDAY : HolidayKind.PARTIAL;
	}

	private int closesAt() {
		return (this.closedFromSecond != null) ? this.closedFromSecond : 0;
	}

	private int reopensAt() {
		return (this.closedUntilSecond != null) ? this.closedUntilSecond : LocalHour.END_OF_DAY;
	}

}
