package balcao.ticket;

/** Who decided a ticket's severity. */
public enum SeveritySource {

	/** A row of the severity matrix. */
	MATRIX,

	/** The request type, where no row fits. */
	REQUEST_TYPE,

	/** An agent, with a reason. */
	AGENT

}
