package balcao.mail;

/** Where letters leave. */
interface Postbox {

	/**
	 * Opens the way out for several letters.
	 * @throws Unreachable when no letter can leave now
	 */
	Round open();

	/** Whether letters stay here instead of reaching anybody. */
	boolean catches();

	/** The way out while it is open. */
	interface Round extends AutoCloseable {

		/**
		 * Hands a letter over and answers what the other side said, or throws what kept
		 * it from it.
		 * @throws Undeliverable when trying again would not help
		 * @throws Unreachable when no letter can leave now
		 */
		String deliver(Letter letter);

		@Override
		void close();

	}

}
