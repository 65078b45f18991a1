package balcao.chat;

/**
 * How somebody of the team stands to conversations.
 *
 * @param says whether they said that they take some
 * @param present whether an open page of theirs confirms it
 * @param talking how many they have, apart from emergencies
 * @param most how many they may have
 * @param waiting how many wait in their teams, a hundred at most
 * @param unread whether a client wrote what they have not looked at
 */
public record DeskPresence(boolean says, boolean present, int talking, int most, long waiting, boolean unread) {

	/** Whether they take another one now. */
	public boolean isAvailable() {
		return this.present && !isFull();
	}

	/** Whether they have as many as they may. */
	public boolean isFull() {
		return this.talking >= this.most;
	}

	/** Said to be there, but nobody has been at the page for a while. */
	public boolean isAway() {
		return this.says && !this.present;
	}

}
