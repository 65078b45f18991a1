package balcao.ticket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-000042", "2026000042", "2026-42", " 2026 000042 ", "2026/42", "2026.000042" })
	void typedNumberIsFoundHoweverItIsWritten(String typed) {
		assertThat(TicketNumber.normalize(typed)).isEqualTo("2026-000042");
	}

	@ParameterizedTest
	@ValueSource(strings = { "202611220001237", "2026 1122 0001 23-7", "2026.1122.0001.237", " 20261122/000123-7 ",
			"2026, 1122, 0001, 23, 7" })
	void numberOfAProtocolIsItsDigitsWhateverStandsBetweenThem(String typed) {
		assertThat(TicketNumber.normalize(typed)).isEqualTo("202611220001237");
	}

	@ParameterizedTest
	@ValueSource(strings = { "boleto", "42", "2026-1234567", "2026-abc" })
	void anythingElseStaysAsItIs(String typed) {
		assertThat(TicketNumber.normalize(typed)).isEqualTo(typed);
	}

	@Test
	void excerptIsOneLineAndNeverCutsALetterInTwo() {
		assertThat(Excerpt.of("Bom dia.\n\n  Tudo   bem?")).isEqualTo("Bom dia. Tudo bem?");
		String cut = Excerpt.of("😀".repeat(200));
		assertThat(cut.codePointCount(0, cut.length())).isEqualTo(140);
		assertThat(cut).endsWith("😀…");
	}

}
