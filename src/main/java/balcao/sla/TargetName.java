package balcao.sla;

/** What is promised. */
public enum TargetName {

	/** The team tells what is wrong. */
	DIAGNOSIS,

	/** The request is resolved. */
	SOLUTION,

	/** A request that needs approval is approved or denied. */
	FEEDBACK

}
