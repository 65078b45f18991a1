package balcao.approval;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What one person said in a step; written once, never changed. */
@Entity
@Table(name = "approval_decision")
class ApprovalDecision {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "step_id")
	private ApprovalStep step;

	private long personId;

	@Enumerated(EnumType.STRING)
	private Verdict verdict;

	private @Nullable String reason;

	private Instant at;

	protected ApprovalDecision() {
	}

	static ApprovalDecision of(ApprovalStep step, long personId, Verdict verdict, @Nullable String reason,
			Instant now) {
		ApprovalDecision decision = new ApprovalDecision();
		decision.step = step;
		decision.personId = personId;
		decision.verdict = verdict;
		decision.reason = (reason == null || reason.isBlank()) ? null : reason.strip();
		decision.at = now;
		return decision;
	}

	long personId() {
		return this.personId;
	}

	Verdict verdict() {
		return this.verdict;
	}

}
