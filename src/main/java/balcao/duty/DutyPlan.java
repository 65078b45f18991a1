package balcao.duty;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The plan of a team.
 *
 * @param leader who is called when nobody answers; null where nobody leads
 */
public record DutyPlan(TeamDuty now, DutyRule rule, @Nullable String leader, List<ShiftPlan> shifts) {

	public DutyPlan {
		shifts = List.copyOf(shifts);
	}

	public ZoneId zone() {
		return this.rule.zone();
	}

}
