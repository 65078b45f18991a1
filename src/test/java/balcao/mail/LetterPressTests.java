package balcao.mail;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.mockito.Mockito;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import balcao.platform.Markdown;
import balcao.platform.Marks;

import static org.assertj.core.api.Assertions.assertThat;

class LetterPressTests {

	private static final String HOSTILE = "<b>&\"'{{link}}</b>";

	private final LetterPress press = press();

	private final LetterTexts texts = new LetterTexts(new WrittenTexts(Mockito.mock(JdbcClient.class)));

	@ParameterizedTest
	@MethodSource("kinds")
	void everyTextIsThereInBothLanguagesAndNamesOnlyWhatItsKindKnows(LetterKind kind, Locale language) {
		LetterTerms terms = this.texts.ours(kind, language);
		assertThat(terms.subject()).isNotBlank().doesNotContain("\n");
		for (String text : List.of(terms.subject(), terms.button(), terms.body())) {
			assertThat(Marks.unknown(text, kind::knows)).isEmpty();
		}
		assertThat(terms.body().contains("{{link}}")).isEqualTo(!terms.button().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void everyLetterIsPrintedTwiceWithEveryValueEscaped(LetterKind kind, Locale language) {
		Map<LetterVariable, String> values = new EnumMap<>(LetterVariable.class);
		kind.variables().forEach((variable) -> values.put(variable, HOSTILE));
		values.put(LetterVariable.LINK, "https://suporte.example/x?a=1&b=2");
		Printed printed = this.press.print(this.texts.ours(kind, language), values, new LetterPress.Foot("Balcão",
				"ana@x.example", true, false, "", "https://suporte.example/u", "[#a-b-c]"), language);
		assertThat(printed.html())
			.contains("lang=\"" + language.toLanguageTag() + "\"", "[#a-b-c]", "prefers-color-scheme: dark")
			.doesNotContain("<b>", "{{");
		assertThat(printed.text()).contains("[#a-b-c]", "https://suporte.example/u").doesNotContain("**");
		assertThat(printed.subject()).doesNotContain("\n");
		if (kind.variables().contains(LetterVariable.LINK)) {
			assertThat(printed.html()).contains("href=\"https://suporte.example/x?a=1&amp;b=2\"");
			assertThat(printed.text()).contains("https://suporte.example/x?a=1&b=2");
		}
	}

	@Test
	void paragraphWithoutItsValuesIsLeftOut() {
		Printed printed = this.press.print(
				new LetterTerms("x", "", "Um.\n\nAnexos: {{anexos}}\n\n{{ mensagem }}\n\nDois."),
				Map.of(LetterVariable.MESSAGE, "Olá\n\nmundo"),
				new LetterPress.Foot("B", "a@b", false, false, "", null, ""), Locale.ENGLISH);
		assertThat(printed.text()).startsWith("Um.\n\nOlá\n\nmundo\n\nDois.");
		assertThat(printed.html()).contains("<div class=\"said\"><p>Olá</p>\n<p>mundo</p></div>")
			.doesNotContain("Anexos");
	}

	static Stream<Arguments> kinds() {
		return Stream.of(LetterKind.values())
			.flatMap((kind) -> LetterTexts.LANGUAGES.stream().map((language) -> Arguments.of(kind, language)));
	}

	private static LetterPress press() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/mail");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return new LetterPress(new Markdown(), messages);
	}

}
