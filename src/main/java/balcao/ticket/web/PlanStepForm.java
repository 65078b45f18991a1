package balcao.ticket.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.approval.Approvers;
import balcao.approval.PlannedStep;
import balcao.platform.web.FieldMessages;

/**
 * A step of an approval as typed.
 *
 * @param needed how many have to say yes; blank for all of them
 */
record PlanStepForm(@Size(max = 80, message = FieldMessages.TOO_LONG) @Nullable String name,
		@NotNull(message = "{ticket.plan.approversMissing}") @Nullable Approvers approvers, @Nullable Long team,
		@Size(max = 50, message = FieldMessages.TOO_LONG) @Nullable List<Long> people,
		@Min(value = 1, message = "{ticket.plan.neededShape}") @Max(value = 50,
				message = "{ticket.plan.neededShape}") @Nullable Integer needed) {

	static final PlanStepForm EMPTY = of(PlannedStep.USUAL);

	static PlanStepForm of(PlannedStep terms) {
		return new PlanStepForm(terms.name(), terms.approvers(), terms.teamId(), List.copyOf(terms.personIds()),
				terms.needed());
	}

	PlannedStep terms() {
		Set<Long> chosen = (this.people != null)
				? this.people.stream().filter(Objects::nonNull).collect(Collectors.toSet()) : Set.of();
		return new PlannedStep(Objects.requireNonNullElse(this.name, ""), Objects.requireNonNull(this.approvers),
				this.team, chosen, this.needed);
	}

}
