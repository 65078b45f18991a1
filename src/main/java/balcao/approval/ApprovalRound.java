package balcao.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** One time that something is asked to be approved; another one starts neutral. */
@Entity
@Table(name = "approval_round")
class ApprovalRound {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long subjectId;

	private short number;

	private long askedById;

	private Instant askedAt;

	private @Nullable String reason;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict outcome;

	private @Nullable Instant endedAt;

	@OneToMany(mappedBy = "round", cascade = CascadeType.ALL)
	@OrderBy("position")
	private List<ApprovalStep> steps = new ArrayList<>();

	protected ApprovalRound() {
	}

	static ApprovalRound begin(long subjectId, int number, List<PlannedStep> plan, long askedById,
			@Nullable String reason, Instant now) {
		ApprovalRound round = new ApprovalRound();
		round.subjectId = subjectId;
		round.number = (short) number;
		round.askedById = askedById;
		round.askedAt = now;
		round.reason = reason;
		List<PlannedStep> asked = plan.isEmpty() ? List.of(PlannedStep.USUAL) : plan;
		for (int i = 0; i < asked.size(); i++) {
			round.steps.add(ApprovalStep.of(round, subjectId, i + 1, asked.get(i)));
		}
		round.steps.get(0).open(now);
		return round;
	}

	/** The step that waits for its approvers; refuses a round that has ended. */
	ApprovalStep current() {
		return this.steps.stream()
			.filter(ApprovalStep::isOpen)
			.findFirst()
			.orElseThrow(() -> new Refused("approval.refused.over"));
	}

	/**
	 * Somebody who may decide says yes or no: one no ends the round, whoever said yes
	 * before.
	 * @param approvers everybody who may decide the step now
	 */
	Progress decide(long personId, Verdict verdict, @Nullable String reason, Set<Long> approvers, Instant now) {
		ApprovalStep step = current();
		step.say(personId, verdict, reason, now);
		if (verdict == Verdict.DENIED) {
			step.close(Verdict.DENIED, now);
			end(Verdict.DENIED, now);
			return Progress.DENIED;
		}
		if (!step.isApproved(approvers)) {
			return Progress.SAME_STEP;
		}
		step.close(Verdict.APPROVED, now);
		if (step.position() == this.steps.size()) {
			end(Verdict.APPROVED, now);
			return Progress.APPROVED;
		}
		this.steps.get(step.position()).open(now);
		return Progress.NEXT_STEP;
	}

	/** Nothing is asked any more; what was decided stays. */
	void withdraw(Instant now) {
		if (this.endedAt == null) {
			this.steps.stream().filter(ApprovalStep::isOpen).forEach((step) -> step.withdraw(now));
			this.endedAt = now;
		}
	}

	private void end(Verdict outcome, Instant now) {
		this.outcome = outcome;
		this.endedAt = now;
	}

	boolean isOpen() {
		return this.endedAt == null;
	}

	int number() {
		return this.number;
	}

	long askedById() {
		return this.askedById;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

}
