package balcao.sla;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import balcao.platform.Refused;

/** What a policy promises: its stages and targets. */
public record PolicyTerms(StagePercents percents, List<TargetTerms> targets) {

	/** Refuses two targets of one name. */
	public PolicyTerms {
		targets = List.copyOf(targets);
		Set<String> codes = new HashSet<>();
		for (TargetTerms target : targets) {
			if (!codes.add(target.name().code())) {
				throw new Refused("sla.refused.targetTwice");
			}
		}
	}

	boolean promisesUpdates() {
		return this.targets.stream().anyMatch((target) -> target.completesOn() == CompletesOn.UPDATE);
	}

	Optional<TargetTerms> find(String code) {
		return this.targets.stream().filter((target) -> target.name().code().equals(code)).findFirst();
	}

	StagePercents percentsOf(TargetTerms target) {
		return (target.percents() != null) ? target.percents() : this.percents;
	}

}
