package balcao.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Rules that never contradict each other, to decide by. The one with the most conditions
 * wins, then the one whose fields weigh more (see {@link RoutingField}); rules whose team
 * is archived are passed over, but the one for everything.
 */
public final class RoutingTable {

	private static final String NOTHING = "";

	private final Map<String, List<WeighedRule>> rules = new HashMap<>();

	private final Set<Long> teams;

	RoutingTable(Collection<WeighedRule> rules, Set<Long> teams) {
		this.teams = teams;
		rules.forEach((rule) -> this.rules.computeIfAbsent(rarest(rule), (key) -> new ArrayList<>()).add(rule));
	}

	/** Where a request goes; nowhere while there is no rule for everything. */
	public Optional<Route> route(RoutingFacts facts) {
		return matching(facts).stream()
			.filter((rule) -> rule.terms().isCatchAll() || this.teams.contains(rule.terms().teamId()))
			.findFirst()
			.map((rule) -> route(rule, facts));
	}

	/**
	 * The ids of the rules that match a request in their order, those that are passed
	 * over among them.
	 */
	public List<Long> matches(RoutingFacts facts) {
		return matching(facts).stream().map(WeighedRule::id).toList();
	}

	private List<WeighedRule> matching(RoutingFacts facts) {
		Map<String, List<String>> given = facts.given();
		return Stream
			.concat(Stream.of(NOTHING),
					given.entrySet()
						.stream()
						.flatMap((one) -> one.getValue().stream().map((value) -> key(one.getKey(), value))))
			.flatMap((key) -> this.rules.getOrDefault(key, List.of()).stream())
			.filter((rule) -> rule.matches(given))
			.sorted((one, other) -> one.compare(other, given))
			.toList();
	}

	private Route route(WeighedRule rule, RoutingFacts facts) {
		@Nullable Long asked = rule.terms().followsDepartment() ? facts.department() : null;
		return (asked != null && this.teams.contains(asked)) ? new Route(rule.id(), asked, true)
				: new Route(rule.id(), rule.terms().teamId(), false);
	}

	/**
	 * The condition under which a rule is kept: of a custom field, an organization or a
	 * part of the catalog rather than of a type that many rules speak of.
	 */
	private static String rarest(WeighedRule rule) {
		return rule.terms()
			.conditions()
			.stream()
			.min((one, other) -> Integer.compare(commonness(one), commonness(other)))
			.map((condition) -> key(condition.field(), condition.value()))
			.orElse(NOTHING);
	}

	private static int commonness(RoutingCondition condition) {
		return RoutingField.of(condition.field()).map((field) -> switch (field) {
			case ROUTINE, TOPIC -> 1;
			case MODULE, ORGANIZATION -> 2;
			case CATEGORY, PRODUCT -> 3;
			case DEPARTMENT, REQUEST_TYPE -> 4;
		}).orElse(4);
	}

	private static String key(String field, String value) {
		return field + "=" + value;
	}

}
