package balcao.calendar.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import balcao.calendar.BusinessHours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Name, zone and weekly hours as typed.
 *
 * @param week the days from Monday on
 */
record WeekForm(@NotBlank(message = "{calendar.form.unnamed}") @Size(max = 120, message = TOO_LONG) String name,
		@NotBlank(message = "{calendar.form.zone.unknown}") @Size(max = 64, message = TOO_LONG) String zone,
		List<@Valid DayRow> week) {

	static final String TOO_LONG = "{platform.field.tooLong}";

	WeekForm {
		name = Objects.requireNonNullElse(name, "");
		zone = Objects.requireNonNullElse(zone, "");
		week = sevenDays(week);
	}

	static WeekForm of(String name, BusinessHours hours) {
		List<DayRow> week = new ArrayList<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			week.add(new DayRow(hours.on(day).stream().map(RangeRow::of).toList()));
		}
		return new WeekForm(name, hours.zone().getId(), week);
	}

	WeekForm withRange(DayOfWeek day) {
		return with(day, DayRow::withOneMore);
	}

	WeekForm withoutRange(DayOfWeek day, int index) {
		return with(day, (row) -> row.without(index));
	}

	/** What the first day says on the weekdays after it. */
	WeekForm likeMonday() {
		WeekForm form = this;
		for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
			form = form.with(day, (row) -> this.week.get(0));
		}
		return form;
	}

	private WeekForm with(DayOfWeek day, UnaryOperator<DayRow> change) {
		List<DayRow> changed = new ArrayList<>(this.week);
		changed.set(day.getValue() - 1, change.apply(this.week.get(day.getValue() - 1)));
		return new WeekForm(this.name, this.zone, changed);
	}

	private static List<DayRow> sevenDays(@Nullable List<@Nullable DayRow> arrived) {
		List<DayRow> week = new ArrayList<>();
		for (int day = 0; day < DayOfWeek.values().length; day++) {
			DayRow row = (arrived != null && day < arrived.size()) ? arrived.get(day) : null;
			week.add((row != null) ? row : new DayRow(List.of()));
		}
		return List.copyOf(week);
	}

}
