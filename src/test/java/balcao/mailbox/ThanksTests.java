package balcao.mailbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class ThanksTests {

	@ParameterizedTest
	@ValueSource(strings = { "Obrigada!", "Ótimo, funcionou.", "Thanks, it works", "Valeu, tudo certo" })
	void thanksAreThanks(String text) {
		assertThat(Thanks.areAll(text)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Obrigada, mas o erro voltou.", "Funcionou?", "Segue o arquivo.", "Thanks, but still slow" })
	void whatAsksForMoreIsNot(String text) {
		assertThat(Thanks.areAll(text)).isFalse();
	}

	@Test
	void marksWithoutEndAreNotPutInOrder() {
		String marks = "obrigado " + "\u0315".repeat(1_000_000) + "\u0316".repeat(1_000_000);
		assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Thanks.areAll(marks))).isFalse();
	}

}
