package balcao.decree;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a company says about a rule.
 *
 * @param value in the unit of the rule
 * @param warning days before the end at which people are warned; for the answer alone
 * @param organizations whom it is for unless it is for everyone
 */
public record RuleTerms(DecreeRule rule, boolean active, int value, @Nullable Integer warning, boolean everyone,
		Set<Long> organizations, int version) {

	public RuleTerms {
		organizations = Set.copyOf(organizations);
	}

	/** Whether it holds for a client. */
	public boolean holdsFor(long organizationId) {
		return this.active && (this.everyone || this.organizations.contains(organizationId));
	}

}
