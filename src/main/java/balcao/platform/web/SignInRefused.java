package balcao.platform.web;

import java.io.Serial;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that is not tried now; says why and when to try again. */
public class SignInRefused extends AuthenticationException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String messageKey;

	private final transient Object[] arguments;

	public SignInRefused(String messageKey, Object... arguments) {
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
