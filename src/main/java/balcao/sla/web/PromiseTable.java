package balcao.sla.web;

import java.time.Instant;
import java.util.List;

import balcao.sla.StagePercents;
import balcao.sla.TargetName;
import org.jspecify.annotations.Nullable;

/**
 * What a policy promises, by what the durations depend on.
 *
 * @param percents those of the policy
 * @param groups only those that promise something
 */
record PromiseTable(StagePercents percents, List<Group> groups) {

	public boolean isEmpty() {
		return this.groups.isEmpty();
	}

	/**
	 * Targets that share their columns.
	 *
	 * @param columns message keys
	 */
	record Group(LevelKind kind, List<String> columns, List<Line> lines) {
	}

	/**
	 * One target.
	 *
	 * @param calendar null when every hour counts
	 * @param percents null for those of the policy
	 */
	record Line(TargetName target, @Nullable String calendar, @Nullable StagePercents percents, List<Cell> cells) {

		/** Its own stages in short; null for those of the policy. */
		public @Nullable String stages() {
			return (this.percents != null)
					? this.percents.green() + " / " + this.percents.yellow() + " / " + this.percents.red() + " %"
					: null;
		}

	}

	/**
	 * One promise.
	 *
	 * @param duration null when nothing is promised at that level
	 * @param dueAt the instant it would end if it began now; null also where the calendar
	 * never opens so long
	 */
	record Cell(@Nullable String duration, @Nullable Instant dueAt) {
	}

}
