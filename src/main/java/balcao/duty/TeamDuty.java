package balcao.duty;

import java.util.List;

/**
 * Who is on duty in a team now.
 *
 * @param called in the order of being called
 * @param hasShifts whether anybody has planned anything
 */
public record TeamDuty(long teamId, String team, List<OnDuty> called, boolean hasShifts, boolean mayEdit) {

	public TeamDuty {
		called = List.copyOf(called);
	}

	/** Whose turn it is. */
	public List<OnDuty> first() {
		return this.called.stream().filter(OnDuty::isFirst).toList();
	}

	/** Who would be called after them. */
	public List<OnDuty> others() {
		return this.called.stream().filter((one) -> !one.isFirst()).toList();
	}

}
