package balcao.workspace;

import java.util.List;

/**
 * What becomes of many tickets at once.
 *
 * @param what to whom they are given, or the word they get
 * @param back the list it was asked from
 * @param done those that were changed, {@code same} of which were so already
 * @param undone those that are as before, {@code kept} those that had changed since
 * @param refusals the first that were refused, and why
 */
public record BulkAct(long id, BulkKind kind, String what, String back, BulkState state, int all, int waiting, int done,
		int same, int undone, int kept, int refused, List<Refusal> refusals) {

	public boolean isWorking() {
		return this.state == BulkState.DOING || this.state == BulkState.UNDOING;
	}

	public boolean isUndoable() {
		return this.state == BulkState.DONE && this.done > 0;
	}

	/** A ticket that stayed as it was, with the key of the reason. */
	public record Refusal(String number, String reason) {

	}

}
