package balcao.approval;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Every round that something was asked in, the latest last.
 */
public record ApprovalStanding(List<Round> rounds) {

	/** The latest round; null where nothing was ever asked. */
	public @Nullable Round latest() {
		return this.rounds.isEmpty() ? null : this.rounds.get(this.rounds.size() - 1);
	}

	/** The step that waits; null where none does. */
	public @Nullable Step current() {
		Round round = latest();
		return (round != null)
				? round.steps().stream().filter((step) -> step.state() == StepState.NOW).findFirst().orElse(null)
				: null;
	}

	/**
	 * One time it was asked.
	 *
	 * @param reason what was said when it was asked again
	 * @param outcome null while it waits, and where it was withdrawn
	 */
	public record Round(int number, Instant askedAt, String askedBy, @Nullable String reason, @Nullable Verdict outcome,
			@Nullable Instant endedAt, List<Step> steps) {

	}

	/**
	 * A step of a round.
	 *
	 * @param name blank where it has none of its own
	 * @param team the team that the step names
	 * @param people the people that the step names
	 * @param needed how many have to say yes; null for all
	 */
	public record Step(long id, int position, String name, Approvers approvers, @Nullable String team,
			@Nullable String people, @Nullable Integer needed, StepState state, List<Decision> decisions) {

		/** Whether the leader of whoever has the subject decides. */
		public boolean isLed() {
			return this.approvers == Approvers.LEADER;
		}

		/** How many said yes. */
		public long approvals() {
			return this.decisions.stream().filter((one) -> one.verdict() == Verdict.APPROVED).count();
		}

	}

	/** Where a step is. */
	public enum StepState {

		DONE, NOW, NEXT, DENIED, WITHDRAWN

	}

	/** What one person said. */
	public record Decision(String person, Verdict verdict, @Nullable String reason, Instant at) {

	}

}
