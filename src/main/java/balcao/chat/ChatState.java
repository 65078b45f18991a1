package balcao.chat;

/** Where a conversation stands. */
public enum ChatState {

	/** The client waits for somebody to take it. */
	WAITING,

	/** Somebody of the team has it. */
	TALKING,

	/** It began when nobody was there: the team answers as soon as it is. */
	LEFT_MESSAGE,

	ENDED;

	public boolean isOpen() {
		return this != ENDED;
	}

}
