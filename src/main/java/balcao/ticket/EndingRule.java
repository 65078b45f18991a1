package balcao.ticket;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** What happens to a solution that nobody answers, and how long one may come back. */
@Entity
@Table(name = "ticket_ending_rule")
class EndingRule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Enumerated(EnumType.STRING)
	private EndingScope scope;

	private @Nullable Long scopeId;

	private @Nullable Short closingDays;

	private @Nullable Boolean reopens;

	private @Nullable Short reopeningDays;

	@Version
	private int version;

	protected EndingRule() {
	}

	static EndingRule of(EndingScope scope, @Nullable Long scopeId, EndingTerms terms) {
		EndingRule rule = new EndingRule();
		rule.scope = scope;
		rule.scopeId = scopeId;
		rule.write(terms);
		return rule;
	}

	/** Refuses a change of what somebody else has changed meanwhile. */
	void change(EndingTerms terms, int seen) {
		if (seen != this.version) {
			throw new Refused("ticket.refused.ruleChanged");
		}
		write(terms);
	}

	private void write(EndingTerms terms) {
		boolean whole = terms.closingDays() != null && terms.reopens() != null && terms.reopeningDays() != null;
		if (this.scope == EndingScope.COMPANY && !whole) {
			throw new Refused("ticket.refused.endingWhole");
		}
		if (terms.closingDays() == null && terms.reopens() == null && terms.reopeningDays() == null) {
			throw new Refused("ticket.refused.endingNothing");
		}
		this.closingDays = small(terms.closingDays());
		this.reopens = terms.reopens();
		this.reopeningDays = small(terms.reopeningDays());
	}

	private static @Nullable Short small(@Nullable Integer value) {
		return (value != null) ? value.shortValue() : null;
	}

	EndingTerms terms() {
		return new EndingTerms((this.closingDays != null) ? this.closingDays.intValue() : null, this.reopens,
				(this.reopeningDays != null) ? this.reopeningDays.intValue() : null);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	EndingScope scope() {
		return this.scope;
	}

	@Nullable Long scopeId() {
		return this.scopeId;
	}

	int version() {
		return this.version;
	}

}
