package balcao.decree.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import balcao.decree.DecreeRule;
import balcao.decree.RuleTerms;

/**
 * A rule as typed.
 *
 * @param whom {@code everyone} or {@code chosen}
 */
record RuleForm(boolean active, @NotNull(message = "{decree.rule.valueMissing}") Integer value,
		@Nullable Integer warning,
		@Pattern(regexp = "everyone|chosen",
				message = "{decree.rule.whomMissing}") @NotNull(message = "{decree.rule.whomMissing}") String whom,
		@Nullable List<Long> organizations, @Nullable Integer version) {

	static RuleForm of(RuleTerms terms) {
		return new RuleForm(terms.active(), terms.value(), terms.warning(), terms.everyone() ? "everyone" : "chosen",
				List.copyOf(terms.organizations()), terms.version());
	}

	RuleTerms terms(DecreeRule rule) {
		List<Long> chosen = (this.organizations != null) ? this.organizations.stream().filter(Objects::nonNull).toList()
				: List.of();
		return new RuleTerms(rule, this.active, this.value, (rule == DecreeRule.ANSWER) ? this.warning : null,
				"everyone".equals(this.whom), Set.copyOf(chosen), Objects.requireNonNullElse(this.version, 0));
	}

}
