package balcao.ticket;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import balcao.platform.Refused;

/** What happens and who is told when a deadline of a team passes. */
@Entity
@Table(name = "ticket_escalation_rule")
class EscalationRule {

	@Id
	private long teamId;

	@Enumerated(EnumType.STRING)
	private BreachAct onBreach;

	@ElementCollection
	@CollectionTable(name = "ticket_escalation_person", joinColumns = @JoinColumn(name = "team_id"))
	@Column(name = "person_id")
	private Set<Long> personIds = new HashSet<>();

	@Version
	private int version;

	protected EscalationRule() {
	}

	/** The rule of a team that has not said anything: nothing happens. */
	static EscalationRule of(long teamId) {
		EscalationRule rule = new EscalationRule();
		rule.teamId = teamId;
		rule.onBreach = BreachAct.KEEP;
		return rule;
	}

	/** Refuses a change of what somebody else has changed meanwhile. */
	void change(BreachAct onBreach, Collection<Long> personIds, int seen) {
		if (seen != this.version) {
			throw new Refused("ticket.refused.ruleChanged");
		}
		this.onBreach = onBreach;
		this.personIds = new HashSet<>(personIds);
	}

	long teamId() {
		return this.teamId;
	}

	BreachAct onBreach() {
		return this.onBreach;
	}

	List<Long> personIds() {
		return List.copyOf(this.personIds);
	}

	int version() {
		return this.version;
	}

}
