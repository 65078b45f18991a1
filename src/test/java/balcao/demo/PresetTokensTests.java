package balcao.demo;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.DefaultApplicationArguments;

import balcao.account.TokenService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

class PresetTokensTests {

	private final TokenService tokens = mock(TokenService.class);

	@Test
	void givesEachAccountItsToken() {
		preset("admin-0123456789", "client-0123456789").run(new DefaultApplicationArguments());
		then(this.tokens).should()
			.presetDemo(
					Map.of("admin@balcao.example", "admin-0123456789", "cliente@aurora.example", "client-0123456789"));
	}

	@Test
	void withoutAnyTheEarlierOnesGo() {
		preset("", null).run(new DefaultApplicationArguments());
		then(this.tokens).should().presetDemo(Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789012345", "1234567890 123456", "1234567890çã3456" })
	void refusesAWeakOneBeforeAnythingElse(String secret) {
		assertThatExceptionOfType(PresetTokenFailure.class).isThrownBy(() -> preset(secret, null))
			.withMessage("BALCAO_DEMO_ADMIN_TOKEN is no token.")
			.satisfies((failure) -> assertThat(failure.action()).contains("16 to 200"));
	}

	@Test
	void refusesTwoOfAKind() {
		assertThatExceptionOfType(PresetTokenFailure.class)
			.isThrownBy(() -> preset("0123456789abcdef", "0123456789abcdef"));
	}

	private PresetTokens preset(@Nullable String admin, @Nullable String client) {
		return new PresetTokens(this.tokens, new DemoSettings(null, admin, null, client, null));
	}

}
