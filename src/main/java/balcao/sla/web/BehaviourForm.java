package balcao.sla.web;

import java.util.Objects;

import balcao.platform.web.FieldMessages;
import balcao.sla.TargetTerms;
import jakarta.validation.constraints.Size;

/**
 * What starts, completes, restarts and pauses a target, as chosen.
 *
 * @param pausesWaiting "true" or nothing
 * @param pausesProposal "true" or nothing
 */
record BehaviourForm(@Size(max = 40, message = FieldMessages.TOO_LONG) String startsOn,
		@Size(max = 40, message = FieldMessages.TOO_LONG) String completesOn,
		@Size(max = 40, message = FieldMessages.TOO_LONG) String restartsOn,
		@Size(max = 5, message = FieldMessages.TOO_LONG) String pausesWaiting,
		@Size(max = 5, message = FieldMessages.TOO_LONG) String pausesProposal) {

	BehaviourForm {
		startsOn = Objects.requireNonNullElse(startsOn, "");
		completesOn = Objects.requireNonNullElse(completesOn, "");
		restartsOn = Objects.requireNonNullElse(restartsOn, "");
		pausesWaiting = Objects.requireNonNullElse(pausesWaiting, "");
		pausesProposal = Objects.requireNonNullElse(pausesProposal, "");
	}

	static BehaviourForm of(TargetTerms terms) {
		return new BehaviourForm(terms.startsOn().name(), terms.completesOn().name(), terms.restartsOn().name(),
				terms.pausesWaiting() ? "true" : "", terms.pausesProposal() ? "true" : "");
	}

}
