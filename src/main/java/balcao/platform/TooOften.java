package balcao.platform;

import java.io.Serial;
import java.time.Duration;

/** An act repeated faster than allowed; answered by 429 and the time to wait. */
public class TooOften extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Duration remaining;

	public TooOften(Duration remaining) {
		super("wait " + remaining);
		this.remaining = remaining;
	}

	public Duration remaining() {
		return this.remaining;
	}

}
