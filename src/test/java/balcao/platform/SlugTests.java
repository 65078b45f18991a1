package balcao.platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Emissão de NF-e: erro 539 | emissao-de-nf-e-erro-539
			  Ação & Reação!         | acao-reacao
			ÀÉÎÕÜ ç ñ                | aeiou-c-n
			100% pronto              | 100-pronto
			a/b\\c..%2e              | a-b-c-2e
			ﬁnal ２                  | final-2
			""")
	void accentsAndPunctuationGo(String text, String slug) {
		assertThat(Slug.of(text, 80)).isEqualTo(slug);
	}

	@Test
	void whatHasNoLetterHasNoSlug() {
		assertThat(Slug.of("🙂 — …", 80)).isEmpty();
		assertThat(Slug.of("", 80)).isEmpty();
	}

	@Test
	void aLongOneEndsWithAWord() {
		assertThat(Slug.of("palavra ".repeat(40), 80)).hasSizeLessThanOrEqualTo(80)
			.startsWith("palavra-palavra")
			.endsWith("palavra");
		assertThat(Slug.of("x".repeat(300), 80)).hasSize(80);
	}

}
