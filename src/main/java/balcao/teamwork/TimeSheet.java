package balcao.teamwork;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Work, with its sum.
 *
 * @param totals of each person, the most first
 */
public record TimeSheet(List<TimeEntry> entries, List<TimeTotal> totals, Duration total) {

	static TimeSheet of(List<TimeEntry> entries) {
		Map<Long, TimeTotal> totals = new LinkedHashMap<>();
		Duration total = Duration.ZERO;
		for (TimeEntry entry : entries) {
			total = total.plus(entry.duration());
			totals.merge(entry.personId(), new TimeTotal(entry.person(), entry.duration()),
					(one, other) -> new TimeTotal(one.person(), one.duration().plus(other.duration())));
		}
		return new TimeSheet(entries,
				totals.values().stream().sorted(Comparator.comparing(TimeTotal::duration).reversed()).toList(), total);
	}

}
