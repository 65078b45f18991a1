package balcao.approval;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A step of a plan. */
@Entity
@Table(name = "approval_plan_step")
class PlanStep {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long planId;

	private short position;

	private String name;

	@Enumerated(EnumType.STRING)
	private Approvers approvers;

	private @Nullable Long teamId;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "approval_plan_approver", joinColumns = @JoinColumn(name = "step_id"))
	@Column(name = "person_id")
	private Set<Long> personIds = new HashSet<>();

	private @Nullable Short needed;

	@Version
	private int version;

	protected PlanStep() {
	}

	static PlanStep of(long planId, int position, PlannedStep terms) {
		PlanStep step = new PlanStep();
		step.planId = planId;
		step.position = (short) position;
		step.change(terms);
		return step;
	}

	void change(PlannedStep terms) {
		this.name = terms.name();
		this.approvers = terms.approvers();
		this.teamId = terms.teamId();
		this.personIds.retainAll(terms.personIds());
		this.personIds.addAll(terms.personIds());
		Integer count = terms.needed();
		this.needed = (count != null) ? count.shortValue() : null;
	}

	void moveTo(int position) {
		this.position = (short) position;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int position() {
		return this.position;
	}

	PlannedStep terms() {
		return new PlannedStep(this.name, this.approvers, this.teamId, this.personIds,
				(this.needed != null) ? this.needed.intValue() : null);
	}

}
