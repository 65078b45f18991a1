package balcao.platform;

import java.io.Serial;

/** The embedded database cannot start here; says why and what a person can do. */
final class EmbeddedDatabaseFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String action;

	EmbeddedDatabaseFailure(String message, String action) {
		super(message);
		this.action = action;
	}

	EmbeddedDatabaseFailure(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
