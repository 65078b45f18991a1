package balcao.decree;

/** Where a request for the history stands. */
public enum HistoryState {

	/** Being prepared, or about to be. */
	WORKING,

	DELIVERED,

	/** Was delivered; the file is no longer kept. */
	EXPIRED,

	/** Several tries went wrong; the team has to look at it. */
	FAILED

}
