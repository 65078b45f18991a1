package balcao.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import balcao.platform.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PasswordRuleTests {

	private final PasswordRule rule = rule();

	@ParameterizedTest
	@ValueSource(strings = { "correto cavalo", "mar azul 7 pedras", "ççççããããéé12", "kx8#Lq02vn" })
	void takesWhatIsHardToGuess(String password) {
		assertThatNoException().isThrownBy(() -> this.rule.check(password, "ana@aurora.example"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234567890", "Senha12345", "Senha@2026!", "QWERTYUIOP", "Flamengo2026", "aaaaaaaaaaaa",
			"abababababab", "ana.lima@aurora.example", "ANA.LIMA@aurora.example", "1q2w3e4r5t", "Administrador1",
			"balcao-demo", "BALCAO-DEMO", "Balcao-2026" })
	void refusesWhatAnybodyGuesses(String password) {
		refuses(password, "account.refused.passwordGuessable");
	}

	@Test
	void refusesShortAndLong() {
		refuses("kx8#Lq02v", "account.refused.passwordShort");
		refuses("", "account.refused.passwordShort");
		assertThatNoException().isThrownBy(() -> this.rule.check("kx8#".repeat(18), "a@b.example"));
		refuses("kx8#".repeat(18) + "x", "account.refused.passwordLong");
		// 25 letters, 75 bytes
		refuses("漢字仮".repeat(8) + "名", "account.refused.passwordLong");
	}

	@Test
	void takesThePasswordOfTheDemoInTheDemoOnly() {
		assertThatNoException().isThrownBy(() -> rule("demo").check("balcao-demo", "a@balcao.example"));
		assertThat(rule("demo").mayMatch("balcao-demo")).isTrue();
		assertThat(this.rule.mayMatch("balcao-demo")).isFalse();
	}

	static PasswordRule rule(String... profiles) {
		MockEnvironment environment = new MockEnvironment();
		environment.setActiveProfiles(profiles);
		return new PasswordRule(environment);
	}

	private void refuses(String password, String key) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.rule.check(password, "ana.lima@aurora.example"))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(key));
	}

}
