package balcao.ticket;

import balcao.severity.Source;

/** What decided a ticket's severity. */
public enum SeveritySource {

	/** A row of the severity matrix. */
	MATRIX,

	/** The level of impact that the requester chose. */
	IMPACT_LEVEL,

	/** The priority that the requester chose. */
	PRIORITY,

	/** The request type, where nothing else answers. */
	REQUEST_TYPE,

	/** An agent, with a reason. */
	AGENT;

	static SeveritySource of(Source source) {
		return switch (source) {
			case MATRIX -> MATRIX;
			case IMPACT_LEVEL -> IMPACT_LEVEL;
			case PRIORITY -> PRIORITY;
			case REQUEST_TYPE -> REQUEST_TYPE;
			case PERSON -> AGENT;
		};
	}

}
