package balcao.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Tells line by line how the time between two instants was counted. */
final class Account {

	private final BusinessHours hours;

	private final OpenDays days;

	private final Instant from;

	private final Instant to;

	private final Pauses pauses;

	private final Map<LocalDate, DatedException> exceptions = new HashMap<>();

	private final Map<LocalDate, List<Holiday>> holidays = new HashMap<>();

	private final List<AccountLine> lines = new ArrayList<>();

	Account(BusinessHours hours, OpenDays days, Instant from, Instant to, Pauses pauses) {
		this.hours = hours;
		this.days = days;
		this.from = from;
		this.to = to;
		this.pauses = pauses;
		hours.exceptions().forEach((exception) -> this.exceptions.put(exception.date(), exception));
		hours.holidays()
			.forEach((holiday) -> this.holidays.computeIfAbsent(holiday.date(), (date) -> new ArrayList<>())
				.add(holiday));
	}

	List<AccountLine> lines(List<Span> counted) {
		LocalDate day = this.days.dateOf(this.from);
		while (this.days.startOf(day).isBefore(this.to)) {
			explain(day);
			day = day.plusDays(1);
		}
		for (Span pause : this.pauses.within(this.from, this.to)) {
			this.lines.add(AccountLine.uncounted(AccountLine.Kind.PAUSE, pause, null, null));
		}
		counted.forEach((segment) -> this.lines.add(AccountLine.open(segment)));
		this.lines.sort(Comparator.comparing(AccountLine::from));
		return List.copyOf(this.lines);
	}

	private void explain(LocalDate day) {
		DatedException exception = this.exceptions.get(day);
		if (exception != null) {
			add(AccountLine.Kind.EXCEPTION, this.days.wholeDay(day), exception.reason(), null);
		}
		else if (this.holidays.containsKey(day)) {
			this.holidays.getOrDefault(day, List.of()).forEach(this::explain);
		}
		else if (this.hours.on(day.getDayOfWeek()).isEmpty()) {
			add(AccountLine.Kind.CLOSED, this.days.wholeDay(day), null, null);
		}
	}

	private void explain(Holiday holiday) {
		OpenInterval closure = holiday.closure();
		Span closed = new Span(this.days.at(holiday.date(), closure.opensSecond()),
				this.days.at(holiday.date(), closure.closesSecond()));
		AccountLine.Kind kind = holiday.isPartial() ? AccountLine.Kind.PARTIAL_HOLIDAY : AccountLine.Kind.HOLIDAY;
		add(kind, closed, holiday.name(), holiday.source().isEmpty() ? null : holiday.source());
	}

	private void add(AccountLine.Kind kind, Span span, @Nullable String name, @Nullable String source) {
		Span part = span.within(this.from, this.to);
		if (part == null || this.pauses.cover(part)) {
			return;
		}
		AccountLine line = AccountLine.uncounted(kind, part, name, source);
		int last = this.lines.size() - 1;
		if (last >= 0 && line.continues(this.lines.get(last))) {
			Span both = new Span(this.lines.get(last).from(), part.to());
			this.lines.set(last, AccountLine.uncounted(kind, both, name, source));
		}
		else {
			this.lines.add(line);
		}
	}

}
