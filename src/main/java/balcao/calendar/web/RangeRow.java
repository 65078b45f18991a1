package balcao.calendar.web;

import java.util.Objects;

import balcao.calendar.OpenInterval;
import jakarta.validation.constraints.Size;

/** From an hour to another as typed, such as 08:00 to 12:00; empty says nothing. */
record RangeRow(@Size(max = 8, message = WeekForm.TOO_LONG) String opens,
		@Size(max = 8, message = WeekForm.TOO_LONG) String closes) {

	RangeRow {
		opens = Objects.requireNonNullElse(opens, "");
		closes = Objects.requireNonNullElse(closes, "");
	}

	static RangeRow empty() {
		return new RangeRow("", "");
	}

	static RangeRow of(OpenInterval interval) {
		return new RangeRow(interval.opens(), interval.closes());
	}

	boolean isEmpty() {
		return (this.opens + this.closes).isEmpty();
	}

}
