package balcao.approval;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A step that is asked of whatever begins under a plan.
 *
 * @param name blank where it has none of its own
 * @param teamId of {@link Approvers#TEAM}
 * @param personIds of {@link Approvers#PEOPLE}
 * @param needed how many have to say yes; null for all of them
 */
public record PlannedStep(String name, Approvers approvers, @Nullable Long teamId, Set<Long> personIds,
		@Nullable Integer needed) {

	/** What is asked where nothing is said: anybody of the responsible team. */
	public static final PlannedStep USUAL = new PlannedStep("", Approvers.RESPONSIBLE, null, Set.of(), 1);

	public PlannedStep {
		teamId = (approvers == Approvers.TEAM) ? teamId : null;
		personIds = (approvers == Approvers.PEOPLE) ? Set.copyOf(personIds) : Set.of();
	}

}
