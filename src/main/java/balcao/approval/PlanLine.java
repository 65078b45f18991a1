package balcao.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A step of a plan as it is shown.
 *
 * @param team its name where the step names one
 * @param people the names of those whom the step names
 */
public record PlanLine(long id, int position, PlannedStep terms, @Nullable String team, List<String> people) {

}
