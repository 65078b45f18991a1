package balcao.mail;

/** Where letters leave. */
interface Postbox {

	/**
	 * Hands a letter over, or throws what kept it from it.
	 * @throws Undeliverable when trying again would not help
	 */
	void deliver(Letter letter);

	/** Whether letters stay here instead of reaching anybody. */
	boolean catches();

}
