package balcao.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldingTests {

	@ParameterizedTest
	@CsvSource({ "a Sol parou, Sol", "a SOL parou, Sol", "Sól, Sol", "na Sol., Sol", "Sol, Sol", "(sol)!, Sol",
			"AÇO TÊXTIL, Aço Têxtil", "aco textil ltda, Aço Têxtil", "como na Aço  Têxtil, Aço Têxtil",
			"Acme (SP) e outros, Acme (SP)" })
	void namesAreFoundWhateverTheirAccentsAndCapitals(String text, String name) {
		assertThat(Folding.naming(text).test(name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "a solução saiu, Sol", "girassol, Sol", "sol2, Sol", "çSol, Sol", "aço e têxtil, Aço Têxtil",
			"nada disso, Acme" })
	void partsOfOtherWordsAreNoNames(String text, String name) {
		assertThat(Folding.naming(text).test(name)).isFalse();
	}

	@Test
	void namesAreFoundAcrossLinesAndInPieces() {
		assertThat(Folding.naming("como na Boreal\nTêxtil").test("Boreal Têxtil")).isTrue();
		assertThat(Folding.naming("na Boreal Te\u0302xtil").test("Boreal Têxtil")).isTrue();
		assertThat(Folding.naming("nada").test(" ")).isFalse();
	}

}
