package balcao.demo;

import java.io.Serial;

/** A token of the demo cannot be used; says which and what a person can do. */
final class PresetTokenFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String action;

	PresetTokenFailure(String message, String action) {
		super(message);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
