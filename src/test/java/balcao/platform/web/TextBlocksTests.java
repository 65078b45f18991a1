package balcao.platform.web;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextBlocksTests {

	@Test
	void emptyLinesPartParagraphsAndBreaksPartLines() {
		List<Integer> lines = TextBlocks.of("\n\num\r\ndois\n\n \n\ntrês\n")
			.paragraphs()
			.stream()
			.map((paragraph) -> paragraph.lines().size())
			.toList();
		assertThat(lines).containsExactly(2, 1);
		assertThat(TextBlocks.of(" \n ").paragraphs()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Veja https://a.example/b?c=d&e=f.             | https://a.example/b?c=d&e=f
			(https://a.example/b)                         | https://a.example/b
			https://a.example/wiki/Nota_(fiscal)!         | https://a.example/wiki/Nota_(fiscal)
			HTTP://A.EXAMPLE                              | HTTP://A.EXAMPLE
			“https://a.example/x”                         | https://a.example/x
			<https://a.example/x>                         | https://a.example/x
			https://ação.example/é                        | https://ação.example/é
			""")
	void wholeWebAddressesAreLinks(String text, String link) {
		assertThat(links(text)).isEqualTo(link);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "ftp://a.example", "https://", "http://.",
			"//a.example", "xhttps://a.example", "www.a.example", "mailto:a@a.example", "java\tscript:alert(1)" })
	void nothingElseIsALink(String text) {
		assertThat(links(text)).isEmpty();
	}

	@Test
	void textAroundLinksStays() {
		assertThat(TextBlocks.of("a https://b.example c").paragraphs().get(0).lines().get(0).pieces())
			.extracting(TextBlocks.Piece::text)
			.containsExactly("a ", "https://b.example", " c");
	}

	@Test
	@Timeout(2)
	void hugeTextsAreReadInLinearTime() {
		TextBlocks.of("https://a.example/" + "(".repeat(100_000));
		TextBlocks.of("https://a.example/" + ")".repeat(100_000));
		TextBlocks.of("https://a.example/).".repeat(20_000));
		TextBlocks.of("https://".repeat(20_000));
		TextBlocks.of("\n".repeat(200_000));
	}

	private static String links(String text) {
		return TextBlocks.of(text)
			.paragraphs()
			.stream()
			.flatMap((paragraph) -> paragraph.lines().stream())
			.flatMap((line) -> line.pieces().stream())
			.filter((piece) -> piece.href() != null)
			.map(TextBlocks.Piece::href)
			.collect(Collectors.joining(" "));
	}

}
