package balcao.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/** Decides which team answers, by rules that never contradict each other. */
@Service
@Transactional
public class RoutingService {

	private final RoutingRules rules;

	private final RoutingLines lines;

	private final Clock clock;

	RoutingService(RoutingRules rules, RoutingLines lines, Clock clock) {
		this.rules = rules;
		this.lines = lines;
		this.clock = clock;
	}

	/**
	 * The team of the rule that decides; refuses while no rule does, which a rule for
	 * everything prevents.
	 */
	@Transactional(readOnly = true)
	public Route route(RoutingFacts facts) {
		List<WeighedRule> matching = this.lines.matching(facts.given());
		Set<Long> named = new HashSet<>();
		matching.forEach((rule) -> named.add(rule.terms().teamId()));
		Long department = facts.department();
		if (department != null) {
			named.add(department);
		}
		return new RoutingTable(matching, new HashSet<>(this.lines.teams(named))).route(facts)
			.orElseThrow(() -> new Refused("intake.refused.noRoute"));
	}

	/**
	 * What a rule looks at, in names that whoever it decided about may read; null for
	 * everything.
	 */
	@Transactional(readOnly = true)
	public @Nullable String words(long ruleId) {
		String words = line(ruleId).words();
		return words.isEmpty() ? null : words;
	}

	/** A rule for its form. */
	@Transactional(readOnly = true)
	public RoutingLine line(long id) {
		return this.lines.find(id).orElseThrow(NotFound::new);
	}

	/** The rules in force, to decide about many requests. */
	@Transactional(readOnly = true)
	public RoutingTable table() {
		return new RoutingTable(this.lines.inForce(), new HashSet<>(this.lines.teams(null)));
	}

	/**
	 * The rules as they would be with one more, or with one that says something else.
	 * Refuses what saving would refuse.
	 * @param ruleId null for one more, whose id is 0 in the table
	 */
	@Transactional(readOnly = true)
	public RoutingTable tableWith(@Nullable Long ruleId, RoutingTerms terms) {
		terms.check();
		List<WeighedRule> wished = new ArrayList<>(this.lines.inForce());
		if (ruleId != null) {
			RoutingLine former = line(ruleId);
			if (former.isCatchAll() != terms.isCatchAll()) {
				throw new Refused(former.isCatchAll() ? "intake.refused.catchAll" : "intake.refused.noCondition");
			}
		}
		refuseTies(wished, terms, ruleId);
		wished.removeIf((rule) -> Objects.equals(rule.id(), ruleId));
		wished.add(WeighedRule.of((ruleId != null) ? ruleId : 0, terms));
		return new RoutingTable(wished, new HashSet<>(this.lines.teams(null)));
	}

	/** Adds a rule; refuses one that another rule in force ties with. */
	public long add(RoutingTerms terms) {
		this.lines.lock();
		refuseIdleTeam(terms.teamId());
		RoutingRule rule = RoutingRule.of(terms);
		refuseTies(this.lines.inForce(), terms, null);
		return save(rule).id();
	}

	/**
	 * Lets a rule say something else; refuses what another rule ties with, and an edit of
	 * something that was edited meanwhile.
	 */
	public void change(long id, int version, RoutingTerms terms) {
		this.lines.lock();
		RoutingRule rule = load(id);
		if (rule.version() != version) {
			throw new Refused("intake.refused.ruleEdited");
		}
		refuseIdleTeam(terms.teamId());
		refuseTies(this.lines.inForce(), terms, id);
		rule.change(terms);
		save(rule);
	}

	/** Takes a rule out of force; the one for everything stays. */
	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	/** Puts a rule in force again; refuses when another one ties with it by now. */
	public void restore(long id) {
		this.lines.lock();
		RoutingRule rule = load(id);
		refuseTies(this.lines.inForce(), rule.terms(), id);
		rule.restore();
		save(rule);
	}

	private void refuseTies(List<WeighedRule> inForce, RoutingTerms terms, @Nullable Long except) {
		inForce.stream()
			.filter((rule) -> !Objects.equals(rule.id(), except) && rule.terms().tiesWith(terms))
			.findFirst()
			.ifPresent((rule) -> {
				RoutingLine other = line(rule.id());
				throw other.isCatchAll() ? new Refused("intake.refused.secondCatchAll", other.team())
						: new Refused("intake.refused.tie", other.words(), other.team());
			});
	}

	private void refuseIdleTeam(long teamId) {
		if (this.lines.teams(List.of(teamId)).isEmpty()) {
			throw new Refused("intake.refused.idleTeam");
		}
	}

	private RoutingRule save(RoutingRule rule) {
		return Unique.orRefuse(() -> this.rules.saveAndFlush(rule), "intake.refused.tieUnknown");
	}

	private RoutingRule load(long id) {
		return this.rules.findById(id).orElseThrow(NotFound::new);
	}

}
