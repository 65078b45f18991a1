package balcao.intake;

import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Decides which team answers, by rules that never contradict each other. */
@Service
@Transactional
public class RoutingService {

	private final RoutingRules rules;

	private final RoutingLines lines;

	RoutingService(RoutingRules rules, RoutingLines lines) {
		this.rules = rules;
		this.lines = lines;
	}

	/**
	 * The team of the most specific rule that matches; refuses while no rule does, which
	 * a catch-all rule prevents.
	 */
	@Transactional(readOnly = true)
	public Route route(RoutingKey key) {
		return this.rules.matching(key.requestTypeId(), key.productId(), key.moduleId())
			.stream()
			.max(Comparator.comparingInt(RoutingRule::specificity))
			.map((rule) -> new Route(rule.id(), rule.teamId()))
			.orElseThrow(() -> new Refused("intake.refused.noRoute"));
	}

	/** What a rule looks at; blanks match anything. */
	@Transactional(readOnly = true)
	public RoutingKey keyOf(long ruleId) {
		return load(ruleId).key();
	}

	/** The rules in words, the general one last. */
	@Transactional(readOnly = true)
	public List<RoutingLine> lines() {
		return this.lines.all();
	}

	/** A rule for its form. */
	@Transactional(readOnly = true)
	public RoutingLine line(long id) {
		return this.lines.find(id).orElseThrow(NotFound::new);
	}

	/** Adds a rule; refuses one that another rule of the same specificity contradicts. */
	public long add(RoutingKey key, long teamId) {
		RoutingRule rule = RoutingRule.of(key, teamId);
		refuseTies(rule, -1);
		return this.rules.saveAndFlush(rule).id();
	}

	public void change(long id, RoutingKey key, long teamId) {
		RoutingRule rule = load(id);
		RoutingRule wished = RoutingRule.of(key, teamId);
		if (rule.isCatchAll() && !wished.isCatchAll()) {
			throw new Refused("intake.refused.catchAll");
		}
		refuseTies(wished, id);
		rule.change(key, teamId);
	}

	/** Removes a rule; the catch-all stays, so that every request finds a team. */
	public void remove(long id) {
		RoutingRule rule = load(id);
		if (rule.isCatchAll()) {
			throw new Refused("intake.refused.catchAll");
		}
		this.rules.delete(rule);
	}

	private void refuseTies(RoutingRule candidate, long except) {
		List<RoutingRule> tied = this.rules.findAll()
			.stream()
			.filter((rule) -> rule.id() != except && rule.tiesWith(candidate))
			.toList();
		if (!tied.isEmpty()) {
			throw new Refused("intake.refused.tie");
		}
	}

	private RoutingRule load(long id) {
		return this.rules.findById(id).orElseThrow(NotFound::new);
	}

}
