package balcao.platform;

/** Decides who may hear of one kind of topic, such as {@code queue:3}. */
public interface LiveAudience {

	/** What stands before the colon. */
	String kind();

	/**
	 * Whether a person may know that the thing changes.
	 * @param id what stands after the colon
	 */
	boolean mayHear(long id, CurrentPerson person);

}
