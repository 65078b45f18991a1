package balcao.account;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTests {

	private final Passwords passwords = new Passwords(SETTINGS, PasswordRuleTests.rule());

	static final AccountSettings SETTINGS = new AccountSettings(10, 100, Duration.ofMinutes(15), 3, 20,
			Duration.ofHours(1), Duration.ofMinutes(30), Duration.ofDays(3), Duration.ofDays(1), 20, 4, List.of());

	@Test
	void matchOnlyWhatWasHashed() {
		String hash = this.passwords.encode("correto cavalo");
		assertThat(hash).startsWith("{bcrypt}$2");
		assertThat(this.passwords.matches("correto cavalo", hash)).isTrue();
		assertThat(this.passwords.matches("correto cavalO", hash)).isFalse();
		assertThat(this.passwords.matches(hash, hash)).isFalse();
		assertThat(this.passwords.matches("{noop}correto cavalo", hash)).isFalse();
	}

	@Test
	void neverCompareOnlyABeginning() {
		String longest = "kx8#".repeat(18);
		String hash = this.passwords.encode(longest);
		assertThat(this.passwords.matches(longest, hash)).isTrue();
		assertThat(this.passwords.matches(longest + "x", hash)).isFalse();
	}

	@Test
	void refuseThePasswordOfTheDemoWhereverItCameFrom() {
		String hash = this.passwords.encode("balcao-demo");
		assertThat(this.passwords.matches("balcao-demo", hash)).isFalse();
		assertThat(new Passwords(SETTINGS, PasswordRuleTests.rule("demo")).matches("balcao-demo", hash)).isTrue();
	}

}
