package balcao.platform;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TaxNumberTests {

	@ParameterizedTest
	@CsvSource({ "12.ABC.345/01DE-35,12ABC34501DE35", "12abc34501de35,12ABC34501DE35",
			"11.222.333/0001-81,11222333000181", "529.982.247-25,52998224725" })
	void rightCheckDigitsAreTaken(String typed, String value) {
		assertThat(TaxNumber.parse(typed)).contains(new TaxNumber(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12.ABC.345/01DE-34", "11.222.333/0001-18", "11.222.333/0001-8A", "00.000.000/0000-00",
			"111.111.111-11", "529.982.247-52", "", "12345" })
	void wrongOnesAreNot(String typed) {
		assertThat(TaxNumber.parse(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "12abc34501de35,12.ABC.345/01DE-35", "52998224725,529.982.247-25" })
	void theyAreShownAsOnPapers(String typed, String shown) {
		assertThat(TaxNumber.parse(typed).map(TaxNumber::shown)).contains(shown);
	}

}
