package balcao.intake;

import java.util.List;
import java.util.Map;

/** A rule in force, as routing decides by it. */
record WeighedRule(long id, RoutingTerms terms, int weight) {

	static WeighedRule of(long id, RoutingTerms terms) {
		return new WeighedRule(id, terms, terms.weight());
	}

	boolean matches(Map<String, List<String>> given) {
		return this.terms.conditions()
			.stream()
			.allMatch((condition) -> given.getOrDefault(condition.field(), List.of()).contains(condition.value()));
	}

	/**
	 * Of two rules that match, which comes first. Where an answer has several values, two
	 * rules may ask for one each: the value that stands first decides.
	 */
	int compare(WeighedRule other, Map<String, List<String>> given) {
		int order = Integer.compare(other.weight, this.weight);
		if (order != 0) {
			return order;
		}
		for (int i = 0; i < this.terms.conditions().size(); i++) {
			RoutingCondition mine = this.terms.conditions().get(i);
			RoutingCondition theirs = other.terms.conditions().get(i);
			List<String> values = given.getOrDefault(mine.field(), List.of());
			order = mine.field().equals(theirs.field())
					? Integer.compare(values.indexOf(mine.value()), values.indexOf(theirs.value())) : 0;
			if (order != 0) {
				return order;
			}
		}
		return Long.compare(this.id, other.id);
	}

}
