package balcao.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever rules there are, they never contradict each other. */
class RoutingTablePropertiesTests {

	private static final Set<Long> TEAMS = LongStream.range(1, 5).boxed().collect(Collectors.toSet());

	@Property(tries = 500)
	void orderOfRulesDecidesNothing(@ForAll("rules") List<WeighedRule> rules, @ForAll("facts") RoutingFacts facts,
			@ForAll Random random) {
		List<WeighedRule> shuffled = new ArrayList<>(rules);
		Collections.shuffle(shuffled, random);
		assertThat(new RoutingTable(shuffled, TEAMS).route(facts)).isPresent()
			.isEqualTo(new RoutingTable(rules, TEAMS).route(facts));
	}

	@Property(tries = 500)
	void ofTwoRulesThatMatchOneComesFirst(@ForAll("rules") List<WeighedRule> rules,
			@ForAll("facts") RoutingFacts facts) {
		Map<String, List<String>> given = facts.given();
		List<WeighedRule> matching = rules.stream().filter((rule) -> rule.matches(given)).toList();
		for (WeighedRule one : matching) {
			for (WeighedRule other : matching) {
				int order = one.compare(other, given);
				assertThat(Integer.signum(order)).isEqualTo(-Integer.signum(other.compare(one, given)));
				if (one.id() != other.id()) {
					// as other ids would order them: the id never decides
					assertThat(WeighedRule.of(-one.id(), one.terms())
						.compare(WeighedRule.of(-other.id(), other.terms()), given)).isEqualTo(order).isNotZero();
				}
			}
		}
	}

	@Property(tries = 500)
	void newRuleChangesOnlyWhatItMatches(@ForAll("rules") List<WeighedRule> rules,
			@ForAll("facts") RoutingFacts facts) {
		WeighedRule added = rules.get(rules.size() - 1);
		List<WeighedRule> before = rules.subList(0, rules.size() - 1);
		if (!added.matches(facts.given())) {
			assertThat(new RoutingTable(rules, TEAMS).route(facts))
				.isEqualTo(new RoutingTable(before, TEAMS).route(facts));
		}
	}

	@Test
	void moreConditionsComeBeforeWeightierOnes() {
		RoutingTerms twoLight = RoutingTerms.to(1, RoutingCondition.of(RoutingField.ORGANIZATION, 1),
				RoutingCondition.of(RoutingField.REQUEST_TYPE, 1));
		RoutingTerms module = RoutingTerms.to(1, RoutingCondition.of(RoutingField.MODULE, 1));
		RoutingTerms product = RoutingTerms.to(1, RoutingCondition.of(RoutingField.PRODUCT, 1));
		RoutingTerms custom = RoutingTerms.to(1, RoutingCondition.custom("urgente", "true", null));
		assertThat(twoLight.weight()).isGreaterThan(product.weight()).isGreaterThan(custom.weight());
		assertThat(module.weight()).isGreaterThan(twoLight.weight());
		assertThat(custom.weight()).isGreaterThan(product.weight());
		assertThat(custom.tiesWith(RoutingTerms.to(2, RoutingCondition.custom("fiscal", "true", null)))).isTrue();
		assertThat(custom.tiesWith(RoutingTerms.to(2, RoutingCondition.custom("urgente", "false", null)))).isFalse();
		assertThat(product.tiesWith(RoutingTerms.to(2, RoutingCondition.of(RoutingField.PRODUCT, 2)))).isFalse();
		assertThat(product.tiesWith(RoutingTerms.to(2, RoutingCondition.of(RoutingField.PRODUCT, 1)))).isTrue();
	}

	@Test
	void departmentThatWasAskedComesBeforeTheTeamWhereTheRuleSaysSo() {
		WeighedRule all = WeighedRule.of(1, RoutingTerms.catchAll(1));
		WeighedRule product = WeighedRule.of(2, RoutingTerms.to(2, RoutingCondition.of(RoutingField.PRODUCT, 7)));
		RoutingTable table = new RoutingTable(List.of(all, product), TEAMS);
		assertThat(table.route(new RoutingFacts(1, 1, Map.of("team", List.of("3"))))).contains(new Route(1, 3, true));
		assertThat(table.route(new RoutingFacts(1, 1, Map.of("team", List.of("9"))))).contains(new Route(1, 1, false));
		assertThat(table.route(new RoutingFacts(1, 1, Map.of("team", List.of("3"), "product", List.of("7")))))
			.contains(new Route(2, 2, false));
	}

	@Test
	void firstOfSeveralValuesDecides() {
		WeighedRule all = WeighedRule.of(1, RoutingTerms.catchAll(1));
		WeighedRule blue = WeighedRule.of(2, RoutingTerms.to(2, RoutingCondition.custom("cor", "azul", null)));
		WeighedRule red = WeighedRule.of(3, RoutingTerms.to(3, RoutingCondition.custom("cor", "vermelho", null)));
		RoutingTable table = new RoutingTable(List.of(red, all, blue), TEAMS);
		assertThat(table.matches(new RoutingFacts(1, 1, Map.of("cor", List.of("azul", "vermelho")))))
			.containsExactly(2L, 3L, 1L);
		assertThat(table.matches(new RoutingFacts(1, 1, Map.of("cor", List.of("vermelho", "azul")))))
			.containsExactly(3L, 2L, 1L);
	}

	@Provide
	Arbitrary<List<WeighedRule>> rules() {
		return Combinators.combine(conditions(), Arbitraries.longs().between(1, 4))
			.as((conditions, team) -> new RoutingTerms(conditions, team, false))
			.list()
			.ofMinSize(1)
			.ofMaxSize(25)
			.map((drawn) -> {
				List<WeighedRule> rules = new ArrayList<>();
				rules.add(WeighedRule.of(1, RoutingTerms.catchAll(1)));
				drawn.stream()
					.filter((terms) -> rules.stream().noneMatch((rule) -> rule.terms().tiesWith(terms)))
					.forEach((terms) -> rules.add(WeighedRule.of(rules.size() + 1, terms)));
				return rules;
			});
	}

	@Provide
	Arbitrary<RoutingFacts> facts() {
		return Arbitraries.integers().between(0, 2).list().ofSize(10).map((draw) -> {
			Map<String, List<String>> answers = new HashMap<>();
			List<String> codes = List.of("team", "category", "topic", "product", "module", "routine", "cor", "fiscal");
			for (int i = 0; i < codes.size(); i++) {
				int value = draw.get(i);
				if (value > 0) {
					answers.put(codes.get(i),
							"cor".equals(codes.get(i)) ? List.of("" + value, "" + (3 - value)) : List.of("" + value));
				}
			}
			return new RoutingFacts(1 + draw.get(8) % 2, 1 + draw.get(9) % 2, answers);
		});
	}

	private static Arbitrary<List<RoutingCondition>> conditions() {
		return Arbitraries.integers().between(0, 5).list().ofSize(7).map((draw) -> {
			List<RoutingCondition> conditions = new ArrayList<>();
			add(conditions, "organization", draw.get(0));
			add(conditions, "request_type", draw.get(1));
			add(conditions, "team", draw.get(2));
			add(conditions, List.of("category", "topic").get(draw.get(3) % 2), draw.get(3) / 2);
			add(conditions, List.of("product", "module", "routine").get(draw.get(4) % 3), draw.get(4) / 2);
			add(conditions, "custom:cor", draw.get(5));
			add(conditions, "custom:fiscal", draw.get(6));
			return conditions;
		});
	}

	private static void add(List<RoutingCondition> conditions, String field, int value) {
		if (value == 1 || value == 2) {
			conditions.add(new RoutingCondition(field, Integer.toString(value), null));
		}
	}

}
