package balcao.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneNumberTests {

	@ParameterizedTest
	@CsvSource({ "(11) 98765-4321,+5511987654321", "11 8765-4321,+5511987654321", "011 98765.4321,+5511987654321",
			"0 15 11 98765-4321,+5511987654321", "+55 11 98765 4321,+5511987654321", "5511987654321,+5511987654321",
			"0055 11 8765-4321,+5511987654321", "11/98765/4321,+5511987654321", "(51) 3333-4444,+555133334444",
			"(51) 3333-4444 ramal 12,+555133334444", "55 99876-5432,+5555998765432", "0800 123 4567,+558001234567",
			"+351 912 345 678,+351912345678", "+1 (212) 555-0100,+12125550100" })
	void numbersAreReadHoweverTheyWereTyped(String typed, String e164) {
		assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(e164));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "98765-4321", "123", "marina", "11 1111-1111", "+", "+0123456789", "2026-000123",
			"11 98765-432x", "00", "0" })
	void whatIsNoNumberIsNone(String typed) {
		assertThat(PhoneNumber.parse(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "11 98765,1198765", "8765-4321,987654321", "98765-4321,987654321", "4321,4321",
			"11 8765-4321,5511987654321" })
	void partOfANumberFindsIt(String typed, String digits) {
		assertThat(PhoneNumber.part(typed)).contains(digits);
		assertThat("+5511987654321").contains(digits);
	}

	@Test
	void wordsAndTooFewDigitsLookForNoNumber() {
		assertThat(PhoneNumber.part("marina")).isEmpty();
		assertThat(PhoneNumber.part("123")).isEmpty();
		assertThat(PhoneNumber.part("12.ABC.345")).isEmpty();
	}

	@Test
	void numbersAreShownAsPeopleReadThem() {
		assertThat(PhoneNumber.shown("11987654321")).isEqualTo("(11) 98765-4321");
		assertThat(PhoneNumber.shown("5133334444")).isEqualTo("(51) 3333-4444");
		assertThat(PhoneNumber.shown("08001234567")).isEqualTo("0800 123 4567");
		assertThat(PhoneNumber.shown("+351 912 345 678")).isEqualTo("+351912345678");
		assertThat(PhoneNumber.shown("ramal 12")).isEqualTo("ramal 12");
		assertThat(PhoneNumber.shown(null)).isNull();
	}

}
