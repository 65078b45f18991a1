package balcao.intake;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * What a rule says: which requests it speaks of, and who answers them.
 *
 * @param conditions all of which must be met; none for every request
 * @param followsDepartment whether the department that the client asked for comes before
 * the team
 */
public record RoutingTerms(List<RoutingCondition> conditions, long teamId, boolean followsDepartment) {

	private static final int MOST_CUSTOM = 3;

	private static final int PER_CONDITION = 4096;

	private static final int PER_CUSTOM = 256;

	private static final List<Set<String>> ONE_OF = List.of(Set.of("product", "module", "routine"),
			Set.of("category", "topic"));

	public RoutingTerms {
		conditions = conditions.stream().sorted(Comparator.comparing(RoutingCondition::field)).toList();
	}

	/** A rule for requests that meet all conditions. */
	public static RoutingTerms to(long teamId, RoutingCondition... conditions) {
		return new RoutingTerms(List.of(conditions), teamId, false);
	}

	/** The rule for whatever no other rule speaks of. */
	public static RoutingTerms catchAll(long teamId) {
		return new RoutingTerms(List.of(), teamId, true);
	}

	public boolean isCatchAll() {
		return this.conditions.isEmpty();
	}

	/**
	 * The place in the order of rules, the highest first: the number of conditions, then
	 * the number of custom fields, then the fields by what they weigh.
	 */
	int weight() {
		int weight = 0;
		for (RoutingCondition condition : this.conditions) {
			weight += RoutingField.of(condition.field())
				.map((field) -> field.count() * PER_CONDITION + field.bit())
				.orElse(PER_CONDITION + PER_CUSTOM);
		}
		return weight;
	}

	/** How many conditions a weight stands for. */
	static int conditionsIn(int weight) {
		return weight / PER_CONDITION;
	}

	String signature() {
		return this.conditions.stream()
			.map((condition) -> condition.field() + "=" + condition.value())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * Whether a request can match both while neither comes first: both ask the same, or
	 * differ in which custom fields they look at.
	 */
	boolean tiesWith(RoutingTerms other) {
		if (weight() != other.weight()) {
			return false;
		}
		boolean differsInBuiltIn = this.conditions.stream()
			.filter((condition) -> !condition.isCustom())
			.anyMatch((condition) -> !other.conditions.contains(condition));
		if (differsInBuiltIn) {
			return false;
		}
		Set<String> fields = this.conditions.stream().map(RoutingCondition::field).collect(Collectors.toSet());
		boolean sameFields = other.conditions.stream().map(RoutingCondition::field).allMatch(fields::contains);
		return !sameFields || signature().equals(other.signature());
	}

	/** Refuses what no form of ours sends, and more custom fields than can be weighed. */
	void check() {
		Set<String> fields = this.conditions.stream()
			.map(RoutingCondition::field)
			.collect(Collectors.toCollection(HashSet::new));
		if (fields.size() < this.conditions.size()) {
			throw new Refused("intake.refused.fieldTwice");
		}
		if (this.conditions.stream().filter(RoutingCondition::isCustom).count() > MOST_CUSTOM) {
			throw new Refused("intake.refused.manyCustom", MOST_CUSTOM);
		}
		boolean known = this.conditions.stream()
			.allMatch((condition) -> condition.isCustom() ? RoutingCondition.CODE.matcher(condition.code()).matches()
					: RoutingField.of(condition.field()).isPresent());
		boolean single = ONE_OF.stream().allMatch((set) -> set.stream().filter(fields::contains).count() < 2);
		if (!known || !single) {
			throw new NotFound();
		}
	}

}
