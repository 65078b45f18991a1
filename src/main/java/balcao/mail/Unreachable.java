package balcao.mail;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A mail server that takes no letter at all now; no letter is to blame. */
class Unreachable extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	Unreachable(@Nullable String message, Throwable cause) {
		super(message, cause);
	}

}
