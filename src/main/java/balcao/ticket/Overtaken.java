package balcao.ticket;

import java.io.Serial;

/** Somebody else wrote to the client after the author had opened the page. */
public class Overtaken extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final long newest;

	Overtaken(long newest) {
		this.newest = newest;
	}

	/** The message that the author has not seen. */
	public long newest() {
		return this.newest;
	}

}
