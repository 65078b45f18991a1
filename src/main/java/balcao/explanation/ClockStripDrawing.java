package balcao.explanation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.calendar.AccountLine;
import balcao.calendar.Span;
import balcao.sla.Deadline;

/**
 * Draws one strip: a column for each working day, narrow ones for days that do not count,
 * and a single one for many days in a row where there is no room for all.
 */
final class ClockStripDrawing {

	private static final int GAP = 8;

	private static final int NARROW = 62;

	private static final int BUNDLE = 92;

	private static final int MOST_COLUMNS = 7;

	private static final int TOP_ROW = 12;

	private static final int MARK_ROW = 30;

	private static final int BAR_ROW = 57;

	private static final int HOUR_ROW = 84;

	private static final int SUM_ROW = 103;

	private final Deadline deadline;

	private final List<Instant> changes;

	private final StripWords words;

	private final Instant now;

	private final Instant end;

	private final List<ClockStrip.Bar> bars = new ArrayList<>();

	private final List<ClockStrip.Label> labels = new ArrayList<>();

	private double opens = 24;

	private double closes;

	ClockStripDrawing(Deadline deadline, List<Instant> changes, StripWords words, Instant now) {
		this.deadline = deadline;
		this.changes = changes;
		this.words = words;
		this.now = now;
		this.end = Objects.requireNonNullElse(deadline.endedAt(), Objects.requireNonNullElse(deadline.dueAt(), now));
	}

	ClockStrip draw() {
		List<Day> days = days();
		days.stream().flatMap((day) -> day.counted().stream()).forEach(this::widenHours);
		List<Column> columns = place(bundle(columns(days)));
		columns.forEach(this::fill);
		boolean paused = this.deadline.isOpen() && this.deadline.dueAt() == null;
		Integer due = paused ? null : Objects.requireNonNullElse(position(columns, this.end), ClockStrip.WIDTH - 2);
		Integer current = this.deadline.isOpen() ? position(columns, this.now) : null;
		markEnd(due, current);
		markNow(current, due);
		return new ClockStrip(List.copyOf(this.bars), List.copyOf(this.labels), markChanges(columns), current, due);
	}

	private List<Day> days() {
		List<Day> days = new ArrayList<>();
		LocalDate last = this.words
			.dateOf(this.end.isAfter(this.deadline.startedAt()) ? this.end.minusNanos(1) : this.deadline.startedAt());
		for (LocalDate date = this.words.dateOf(this.deadline.startedAt()); !date.isAfter(last); date = date
			.plusDays(1)) {
			days.add(day(date));
		}
		return days;
	}

	private Day day(LocalDate date) {
		Span whole = new Span(this.words.startOf(date), this.words.startOf(date.plusDays(1)));
		List<Span> counted = new ArrayList<>();
		List<Span> pauses = new ArrayList<>();
		String closedBy = "closed";
		for (AccountLine line : this.deadline.account()) {
			Span part = within(line, whole);
			if (part != null) {
				switch (line.kind()) {
					case OPEN -> counted.add(part);
					case PAUSE -> pauses.add(part);
					case HOLIDAY -> closedBy = "holiday";
					default -> {
					}
				}
			}
		}
		return new Day(date, counted, pauses, !counted.isEmpty() ? "work" : !pauses.isEmpty() ? "pause" : closedBy);
	}

	private static @Nullable Span within(AccountLine line, Span whole) {
		Instant from = line.from().isAfter(whole.from()) ? line.from() : whole.from();
		Instant to = line.to().isBefore(whole.to()) ? line.to() : whole.to();
		return from.isBefore(to) ? new Span(from, to) : null;
	}

	private void widenHours(Span counted) {
		this.opens = Math.min(this.opens, Math.floor(hourOf(counted.from())));
		double until = hourOf(counted.to());
		this.closes = Math.max(this.closes, Math.ceil((until == 0) ? 24 : until));
	}

	private double hourOf(Instant instant) {
		return instant.atZone(this.words.zone()).toLocalTime().toSecondOfDay() / 3600.0;
	}

	/** A column for each working day, one for those in between of the same kind. */
	private static List<Column> columns(List<Day> days) {
		List<Column> columns = new ArrayList<>();
		for (Day day : days) {
			int last = columns.size() - 1;
			if (last >= 0 && !day.isWork() && columns.get(last).kind().equals(day.kind())) {
				columns.set(last, columns.get(last).with(day));
			}
			else {
				columns.add(new Column(day.kind(), List.of(day), 0, 0));
			}
		}
		return columns;
	}

	/**
	 * Where there is no room: the first day, today, the last day, and the rest together.
	 */
	private List<Column> bundle(List<Column> columns) {
		if (columns.size() <= MOST_COLUMNS) {
			return columns;
		}
		LocalDate today = this.words.dateOf(this.now);
		List<Column> bundled = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			Column column = columns.get(i);
			boolean kept = i == 0 || i == columns.size() - 1 || column.holds(today);
			int last = bundled.size() - 1;
			if (!kept && bundled.get(last).kind().equals("bundle")) {
				for (Day day : column.days()) {
					bundled.set(last, bundled.get(last).with(day));
				}
			}
			else {
				bundled.add(kept ? column : new Column("bundle", column.days(), 0, 0));
			}
		}
		return bundled;
	}

	private List<Column> place(List<Column> columns) {
		int fixed = columns.stream().mapToInt(Column::fixedWidth).sum() + GAP * (columns.size() - 1);
		int weights = columns.stream().mapToInt(this::weight).sum();
		double unit = (weights > 0) ? (double) (ClockStrip.WIDTH - fixed) / weights : 0;
		List<Column> placed = new ArrayList<>();
		int x = 0;
		for (Column column : columns) {
			int width = column.isWork() ? (int) (unit * weight(column)) : column.fixedWidth();
			placed.add(new Column(column.kind(), column.days(), x, width));
			x += width + GAP;
		}
		return placed;
	}

	/** The day on which something happens gets more room. */
	private int weight(Column column) {
		if (!column.isWork()) {
			return 0;
		}
		boolean today = this.deadline.isOpen() && column.holds(this.words.dateOf(this.now));
		return 1 + (today ? 2 : 0) + (column.holds(this.words.dateOf(this.end)) ? 1 : 0);
	}

	private void fill(Column column) {
		label(column.x(), TOP_ROW, "start", true, this.words.days(column.first(), column.last()));
		if (column.isWork()) {
			this.bars.add(new ClockStrip.Bar("closed", column.x(), column.width()));
			fillWork(column, column.days().get(0));
			return;
		}
		boolean ahead = this.words.startOf(column.first()).isAfter(this.now);
		String kind = !column.kind().equals("bundle") ? column.kind().equals("pause") ? "pause" : "closed"
				: column.sum().isZero() ? "closed" : (ahead && this.deadline.isOpen()) ? "left" : "open";
		this.bars.add(new ClockStrip.Bar(kind, column.x(), column.width()));
		int middle = column.x() + column.width() / 2;
		if (column.kind().equals("bundle")) {
			label(middle, HOUR_ROW, "middle", false, this.words.say("explanation.strip.bundle", column.days().size()));
			label(middle, SUM_ROW, "middle", true, this.words.duration(column.sum()));
		}
		else if (kind.equals("closed")) {
			label(middle, BAR_ROW, "middle", false, this.words.say("explanation.strip." + column.kind()));
		}
		else {
			label(middle, SUM_ROW, "middle", false, this.words.say("explanation.strip.pause"));
		}
	}

	private void fillWork(Column column, Day day) {
		for (Span pause : day.pauses()) {
			int from = x(column, pause.from());
			int width = x(column, pause.to()) - from;
			if (width > 0) {
				this.bars.add(new ClockStrip.Bar("pause", from, width));
				sum(from, width, false, this.words.say("explanation.strip.pause"));
			}
		}
		for (Span span : day.counted()) {
			boolean divided = this.deadline.isOpen() && span.contains(this.now) && !span.from().equals(this.now);
			if (divided) {
				piece(column, span.from(), this.now);
				piece(column, this.now, span.to());
			}
			else {
				piece(column, span.from(), span.to());
			}
			hour(column, span.from(), x(column, span.from()));
			hour(column, span.to(), x(column, span.to()));
		}
	}

	private void piece(Column column, Instant from, Instant to) {
		boolean ahead = this.deadline.isOpen() && !from.isBefore(this.now);
		int start = x(column, from);
		int width = Math.max(1, x(column, to) - start);
		this.bars.add(new ClockStrip.Bar(ahead ? "left" : "open", start, width));
		sum(start, width, !ahead, this.words.duration(Duration.between(from, to)));
	}

	private void sum(int from, int width, boolean strong, String text) {
		label(from + width / 2, SUM_ROW, "middle", strong, text);
	}

	private void hour(Column column, Instant at, int x) {
		ZonedDateTime local = at.atZone(this.words.zone());
		boolean midnight = local.toLocalTime().toSecondOfDay() == 0 && x > column.x();
		String anchor = (x <= column.x() + 2) ? "start" : (x >= column.right() - 2) ? "end" : "middle";
		label(x, HOUR_ROW, anchor, false, midnight ? "24" : this.words.hour(local));
	}

	/** The end is named on the side where now is not, and now on the other. */
	private void markEnd(@Nullable Integer x, @Nullable Integer current) {
		if (x != null) {
			String key = (this.deadline.endedAt() != null) ? "explanation.strip.ended" : "explanation.strip.due";
			String text = this.words.say(key, this.words.time(this.end));
			boolean passed = current != null && current > x;
			mark(x, 10, passed, text);
		}
	}

	private void markNow(@Nullable Integer x, @Nullable Integer due) {
		if (x != null) {
			mark(x, 5, due == null || due >= x, this.words.say("explanation.strip.now", this.words.time(this.now)));
		}
	}

	/** Named where there is room: the list beside the picture names them all. */
	private List<Integer> markChanges(List<Column> columns) {
		List<Integer> places = new ArrayList<>();
		for (Instant change : this.changes) {
			Integer x = position(columns, change);
			if (x != null) {
				places.add(x);
				mark(x, 5, false, this.words.say("explanation.strip.change"));
			}
		}
		return List.copyOf(places);
	}

	private void mark(int x, int distance, boolean toTheLeft, String text) {
		if (!label(toTheLeft ? x - distance : x + distance, MARK_ROW, toTheLeft ? "end" : "start", true, text)) {
			label(toTheLeft ? x + distance : x - distance, MARK_ROW, toTheLeft ? "start" : "end", true, text);
		}
	}

	/** Null on a day that the strip does not reach. */
	private @Nullable Integer position(List<Column> columns, Instant at) {
		LocalDate date = this.words.dateOf(at);
		return columns.stream()
			.filter((column) -> column.holds(date))
			.findFirst()
			.map((column) -> x(column, at))
			.orElse(null);
	}

	/**
	 * Where an instant is in a column: by the hours of a working day, else by the days.
	 */
	private int x(Column column, Instant at) {
		double part;
		if (column.isWork()) {
			double hour = at.equals(this.words.startOf(column.last().plusDays(1))) ? 24 : hourOf(at);
			part = (hour - this.opens) / Math.max(1, this.closes - this.opens);
		}
		else {
			Instant from = this.words.startOf(column.first());
			Instant to = this.words.startOf(column.last().plusDays(1));
			part = (double) Duration.between(from, at).toSeconds() / Duration.between(from, to).toSeconds();
		}
		return column.x() + (int) Math.round(Math.max(0, Math.min(1, part)) * column.width());
	}

	/** Writes a text unless it would cover another of its row; says whether it did. */
	private boolean label(int x, int y, String anchor, boolean strong, String text) {
		ClockStrip.Label label = new ClockStrip.Label(x, y, anchor, strong, text);
		double from = start(label);
		double to = from + length(label);
		boolean free = from >= -2 && to <= ClockStrip.WIDTH + 2
				&& this.labels.stream()
					.filter((other) -> other.y() == y)
					.allMatch((other) -> to + 4 <= start(other) || start(other) + length(other) + 4 <= from);
		if (free) {
			this.labels.add(label);
		}
		return free;
	}

	private static double start(ClockStrip.Label label) {
		return switch (label.anchor()) {
			case "middle" -> label.x() - length(label) / 2;
			case "end" -> label.x() - length(label);
			default -> label.x();
		};
	}

	private static double length(ClockStrip.Label label) {
		return label.text().length() * (label.strong() ? 6.7 : 6.2);
	}

	/** A day with what counts of it. */
	private record Day(LocalDate date, List<Span> counted, List<Span> pauses, String kind) {

		private boolean isWork() {
			return this.kind.equals("work");
		}

	}

	/** One day, or several of a kind. */
	private record Column(String kind, List<Day> days, int x, int width) {

		private boolean isWork() {
			return this.kind.equals("work");
		}

		private int fixedWidth() {
			return isWork() ? 0 : (this.days.size() > 2) ? BUNDLE : NARROW;
		}

		private LocalDate first() {
			return this.days.get(0).date();
		}

		private LocalDate last() {
			return this.days.get(this.days.size() - 1).date();
		}

		private int right() {
			return this.x + this.width;
		}

		private boolean holds(LocalDate date) {
			return !date.isBefore(first()) && !date.isAfter(last());
		}

		private Column with(Day day) {
			List<Day> more = new ArrayList<>(this.days);
			more.add(day);
			return new Column(this.kind, more, this.x, this.width);
		}

		private Duration sum() {
			return this.days.stream()
				.flatMap((day) -> day.counted().stream())
				.map(Span::length)
				.reduce(Duration.ZERO, Duration::plus);
		}

	}

}
