package balcao.incident;

/** What became of an update in one protocol. */
public enum TellingOutcome {

	WAITING, TOLD, REFUSED

}
