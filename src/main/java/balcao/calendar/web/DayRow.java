package balcao.calendar.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** What is open of one weekday; two ranges make room for a break. */
record DayRow(List<@Valid RangeRow> ranges) {

	private static final int ROOM = 2;

	private static final int MOST = 12;

	DayRow {
		ranges = filled(ranges);
	}

	/** Rows that did not arrive, as their indexes have gaps, are empty ones. */
	private static List<RangeRow> filled(@Nullable List<@Nullable RangeRow> arrived) {
		List<RangeRow> rows = new ArrayList<>();
		if (arrived != null) {
			arrived.forEach((row) -> rows.add((row != null) ? row : RangeRow.empty()));
		}
		while (rows.size() < ROOM) {
			rows.add(RangeRow.empty());
		}
		return List.copyOf(rows);
	}

	DayRow withOneMore() {
		List<RangeRow> more = new ArrayList<>(this.ranges);
		if (more.size() < MOST) {
			more.add(RangeRow.empty());
		}
		return new DayRow(more);
	}

	DayRow without(int index) {
		List<RangeRow> fewer = new ArrayList<>(this.ranges);
		if (index >= 0 && index < fewer.size()) {
			fewer.remove(index);
		}
		return new DayRow(fewer);
	}

}
