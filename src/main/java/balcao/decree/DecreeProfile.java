package balcao.decree;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.Refused;
import balcao.ticket.CallBackRule;

/** Which rules of the decree are kept, how, and for whom. */
@Service
@Transactional
public class DecreeProfile implements CallBackRule {

	private final DecreeRules rules;

	DecreeProfile(DecreeRules rules) {
		this.rules = rules;
	}

	/** Every rule that can be switched. */
	@Transactional(readOnly = true)
	public Map<DecreeRule, RuleTerms> rules() {
		return this.rules.all();
	}

	@Transactional(readOnly = true)
	public RuleTerms terms(DecreeRule rule) {
		return Objects.requireNonNull(this.rules.all().get(rule), rule.name());
	}

	/** What a rule says for a client; empty where it does not hold for them. */
	@Transactional(readOnly = true)
	public Optional<RuleTerms> of(DecreeRule rule, long organizationId) {
		return Optional.of(terms(rule)).filter((terms) -> terms.holdsFor(organizationId));
	}

	@Override
	@Transactional(readOnly = true)
	public Map<Long, Duration> within(Collection<Long> organizationIds) {
		RuleTerms terms = terms(DecreeRule.CALL_BACK);
		return organizationIds.stream()
			.distinct()
			.filter(terms::holdsFor)
			.collect(Collectors.toMap((id) -> id, (id) -> Duration.ofMinutes(terms.value())));
	}

	/** Switches the whole profile; each rule keeps its value and whom it is for. */
	public void switchAll(boolean active) {
		this.rules.switchAll(active);
	}

	/**
	 * Refuses a value beyond what the decree allows, a warning that is not before the
	 * end, a rule for nobody, and what somebody else changed meanwhile.
	 */
	public void change(RuleTerms terms) {
		Integer warning = terms.warning();
		if (terms.rule().isAlways() || !terms.rule().takes(terms.value())) {
			throw new Refused("decree.refused.value", terms.rule().least(), terms.rule().most());
		}
		if ((terms.rule() == DecreeRule.ANSWER) != (warning != null)
				|| (warning != null && (warning < 1 || warning >= terms.value()))) {
			throw new Refused("decree.refused.warning");
		}
		if (!terms.everyone() && terms.organizations().isEmpty()) {
			throw new Refused("decree.refused.nobody");
		}
		if (!this.rules.change(terms)) {
			throw new Refused("decree.refused.changed");
		}
	}

	/**
	 * The instant so many calendar days later at the same time of day: weekends, holidays
	 * and closed hours count.
	 */
	public static Instant after(Instant start, int days, ZoneId zone) {
		return start.atZone(zone).plusDays(days).toInstant();
	}

}
