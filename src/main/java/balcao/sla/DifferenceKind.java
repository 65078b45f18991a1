package balcao.sla;

/** How a clock would be another. */
public enum DifferenceKind {

	/** Open, and due at another instant. */
	DUE,

	/** Open, and its stages change at other instants. */
	STAGES,

	/** Open, and of another severity with the same promise. */
	SEVERITY,

	/** Open, and no longer promised. */
	DROPPED,

	/** Ended, with another verdict. */
	VERDICT

}
