package balcao.mail;

/** Keeps letters for the demo's mail page. */
class CaughtPostbox implements Postbox {

	private static final Round STAY = new Round() {

		@Override
		public String deliver(Letter letter) {
			return "";
		}

		@Override
		public void close() {
			// nothing was opened
		}

	};

	@Override
	public Round open() {
		return STAY;
	}

	@Override
	public boolean catches() {
		return true;
	}

}
