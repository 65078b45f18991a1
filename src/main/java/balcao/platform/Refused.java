package balcao.platform;

import java.io.Serial;

/** An act that the rules do not allow now; says why in the person's language. */
public class Refused extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String messageKey;

	private final transient Object[] arguments;

	public Refused(String messageKey, Object... arguments) {
		super(messageKey);
		this.messageKey = messageKey;
		this.arguments = arguments.clone();
	}

	public String messageKey() {
		return this.messageKey;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

}
