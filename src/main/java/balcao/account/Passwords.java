package balcao.account;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords; comparing always costs one hash, whatever is compared.
 */
@Component
class Passwords implements PasswordEncoder {

	private final PasswordEncoder encoder;

	private final PasswordRule rule;

	Passwords(AccountSettings settings, PasswordRule rule) {
		this.encoder = new DelegatingPasswordEncoder("bcrypt",
				Map.of("bcrypt", new BCryptPasswordEncoder(settings.hashStrength())));
		this.rule = rule;
	}

	@Override
	public String encode(@Nullable CharSequence password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		boolean same = this.encoder.matches(password, hash);
		return same && password != null && this.rule.mayMatch(password);
	}

}
