package balcao.mail;

/** Keeps letters for the demo's mail page. */
class CaughtPostbox implements Postbox {

	@Override
	public void deliver(Letter letter) {
		// the letter stays where it is
	}

	@Override
	public boolean catches() {
		return true;
	}

}
