package balcao.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

import balcao.platform.Refused;

/**
 * What a password must be: 10 characters or more, at most the 72 bytes that bcrypt reads,
 * and not among the first that anybody would guess. No demands on kinds of characters and
 * no periodic change (NIST SP 800-63B, OWASP ASVS 5.0 6.2).
 */
@Component
class PasswordRule {

	static final int SHORTEST = 10;

	static final int MOST_BYTES = 72;

	static final String DEMO = "balcao-demo";

	private static final Set<String> COMMON = read("common-passwords.txt");

	private final boolean demo;

	PasswordRule(Environment environment) {
		this.demo = environment.acceptsProfiles(Profiles.of("demo"));
	}

	/** Refuses a password that somebody with this e-mail should not choose. */
	void check(String password, String email) {
		if (this.demo && password.equals(DEMO)) {
			return;
		}
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			throw new Refused("account.refused.passwordShort", SHORTEST);
		}
		if (bytes(password) > MOST_BYTES) {
			throw new Refused("account.refused.passwordLong", MOST_BYTES);
		}
		if (isPublic(password) || isGuessable(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))) {
			throw new Refused("account.refused.passwordGuessable");
		}
	}

	/** A password that can be right at all; what is longer was never accepted. */
	boolean mayMatch(CharSequence password) {
		return bytes(password.toString()) <= MOST_BYTES && !isPublic(password.toString());
	}

	/** The password of the demo is known to the world. */
	private boolean isPublic(String password) {
		return !this.demo && password.equalsIgnoreCase(DEMO);
	}

	private boolean isGuessable(String password, String email) {
		String letters = password.replaceAll("[^\\p{L}]", "");
		return password.equals(email) || password.equals(email.replaceAll("@.*", ""))
				|| password.codePoints().distinct().count() < 4 || COMMON.contains(password)
				|| COMMON.contains(letters);
	}

	private static int bytes(String password) {
		return password.getBytes(StandardCharsets.UTF_8).length;
	}

	private static Set<String> read(String name) {
		try (InputStream file = PasswordRule.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new IllegalStateException("Missing " + name);
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
