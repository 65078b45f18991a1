package balcao.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

import balcao.platform.Refused;

/** A step of a round, with what its plan asked when the round began. */
@Entity
@Table(name = "approval_step")
class ApprovalStep {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "round_id")
	private ApprovalRound round;

	private long subjectId;

	private short position;

	private String name;

	@Enumerated(EnumType.STRING)
	private Approvers approvers;

	private @Nullable Long teamId;

	@ElementCollection
	@CollectionTable(name = "approval_step_approver", joinColumns = @JoinColumn(name = "step_id"))
	@Column(name = "person_id")
	private Set<Long> personIds = new HashSet<>();

	private @Nullable Short needed;

	private @Nullable Instant openedAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict outcome;

	private @Nullable Instant endedAt;

	@OneToMany(mappedBy = "step", cascade = CascadeType.ALL)
	@OrderBy("id")
	private List<ApprovalDecision> decisions = new ArrayList<>();

	protected ApprovalStep() {
	}

	static ApprovalStep of(ApprovalRound round, long subjectId, int position, PlannedStep terms) {
		ApprovalStep step = new ApprovalStep();
		step.round = round;
		step.subjectId = subjectId;
		step.position = (short) position;
		step.name = terms.name();
		step.approvers = terms.approvers();
		step.teamId = terms.teamId();
		step.personIds.addAll(terms.personIds());
		Integer count = terms.needed();
		step.needed = (count != null) ? count.shortValue() : null;
		return step;
	}

	void open(Instant now) {
		this.openedAt = now;
	}

	/** Refuses a second yes of one person. */
	void say(long personId, Verdict verdict, @Nullable String reason, Instant now) {
		if (verdict == Verdict.APPROVED && approved().contains(personId)) {
			throw new Refused("approval.refused.saidAlready");
		}
		this.decisions.add(ApprovalDecision.of(this, personId, verdict, reason, now));
	}

	/** Whether as many as are needed said yes; never more than there are. */
	boolean isApproved(Set<Long> approvers) {
		Set<Long> missing = new HashSet<>(approvers);
		missing.removeAll(approved());
		return (this.needed != null) ? approved().size() >= this.needed || missing.isEmpty() : missing.isEmpty();
	}

	void close(Verdict outcome, Instant now) {
		this.outcome = outcome;
		this.endedAt = now;
	}

	void withdraw(Instant now) {
		this.endedAt = now;
	}

	boolean isOpen() {
		return this.openedAt != null && this.endedAt == null;
	}

	boolean needsAll() {
		return this.needed == null;
	}

	boolean hasSaidYes(long personId) {
		return approved().contains(personId);
	}

	private Set<Long> approved() {
		return this.decisions.stream()
			.filter((one) -> one.verdict() == Verdict.APPROVED)
			.map(ApprovalDecision::personId)
			.collect(Collectors.toSet());
	}

	int position() {
		return this.position;
	}

	Approvers approvers() {
		return this.approvers;
	}

	@Nullable Long teamId() {
		return this.teamId;
	}

	Set<Long> personIds() {
		return Set.copyOf(this.personIds);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

}
