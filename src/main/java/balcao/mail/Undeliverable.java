package balcao.mail;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/** A letter that no mail server will ever take. */
class Undeliverable extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	Undeliverable(@Nullable String message, Throwable cause) {
		super(message, cause);
	}

}
