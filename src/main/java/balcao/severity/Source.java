package balcao.severity;

/** Where a severity came from. */
public enum Source {

	/** A row of the matrix. */
	MATRIX,

	/** The impact in four levels. */
	IMPACT_LEVEL,

	/** The priority that the requester chose. */
	PRIORITY,

	/** The request type, where nothing else answered. */
	REQUEST_TYPE,

	/** A person, from the start. */
	PERSON

}
