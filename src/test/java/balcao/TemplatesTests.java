package balcao;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTests {

	private static final Set<String> SHOWN = Set.of("title", "alt", "placeholder", "label", "aria-label",
			"aria-description", "aria-roledescription", "aria-valuetext", "summary");

	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	/** A text in quotes that is no argument of a message and no address. */
	private static final Pattern QUOTED = Pattern.compile("'[^']*\\p{L}[^']*'");

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("pages")
	void everyTextIsAMessage(Path file) throws Exception {
		Findings findings = look(file);

		assertThat(findings.texts).as("write th:text=\"#{…}\" instead").isEmpty();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("pages")
	void nothingIsInlineAndNothingUnescaped(Path file) throws Exception {
		Findings findings = look(file);

		assertThat(findings.forbidden).as("classes, modules by data- attributes, and th:text instead").isEmpty();
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("plainTexts")
	void everyLineOfAPlainTextIsAMessage(Path file) {
		String left = MessagesTests.read(file).replaceAll("(?s)\\[[\\[(].*?[\\])]]|\\[#.*?]|\\[/.*?]", "");

		assertThat(left).doesNotContainPattern(LETTER);
	}

	static Stream<Path> pages() {
		return MessagesTests.templates().filter((file) -> file.toString().endsWith(".html"));
	}

	static Stream<Path> plainTexts() {
		return MessagesTests.templates().filter((file) -> file.toString().endsWith(".txt"));
	}

	private static Findings look(Path file) throws Exception {
		Findings findings = new Findings();
		new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(MessagesTests.read(file), findings);
		return findings;
	}

	private static final class Findings extends AbstractSimpleMarkupHandler {

		private final List<String> texts = new ArrayList<>();

		private final List<String> forbidden = new ArrayList<>();

		@Override
		public void handleText(char[] buffer, int offset, int length, int line, int column) {
			String text = new String(buffer, offset, length);
			if (text.contains("[(")) {
				this.forbidden.add("line " + line + ": [(…)]");
			}
			addIfVisible(text.replaceAll("(?s)\\[\\[.*?]]", ""), line);
		}

		@Override
		public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
			look(name, (attributes != null) ? attributes : Map.of(), line);
		}

		@Override
		public void handleStandaloneElement(String name, @Nullable Map<String, String> attributes, boolean minimized,
				int line, int column) {
			look(name, (attributes != null) ? attributes : Map.of(), line);
		}

		private void look(String element, Map<String, String> attributes, int line) {
			attributes.forEach((name, value) -> lookAtAttribute(name, (value != null) ? value : "", line));
			if (attributes.containsKey("th:replace")
					&& Stream.of("th:if", "th:unless", "th:each").anyMatch(attributes::containsKey)) {
				this.forbidden.add("line " + line + ": th:replace goes first and drops the condition beside it");
			}
			if (element.equals("style") || (element.equals("script") && !attributes.containsKey("src")
					&& !attributes.containsKey("th:src"))) {
				this.forbidden.add("line " + line + ": inline " + element);
			}
			if (element.equals("input")
					&& Set.of("submit", "button", "reset").contains(attributes.getOrDefault("type", ""))) {
				addIfVisible(attributes.getOrDefault("value", ""), line);
			}
		}

		private void lookAtAttribute(String name, String value, int line) {
			String plain = name.replaceFirst("^th:", "");
			if (name.equals("th:utext") || plain.matches("style|styleappend|on[a-z]+")
					|| value.contains("javascript:")) {
				this.forbidden.add("line " + line + ": " + name);
			}
			if (SHOWN.contains(name)) {
				addIfVisible(value, line);
			}
			if (name.equals("th:text") || (SHOWN.contains(plain) && !plain.equals(name))) {
				QUOTED
					.matcher(value.replaceAll("#(strings|temporals|numbers)\\.\\w+\\([^)]*\\)", "")
						.replaceAll("#\\{[^}]*}", ""))
					.results()
					.forEach((quoted) -> this.texts.add("line " + line + ": " + quoted.group()));
			}
		}

		/** The product's own name needs no translation. */
		private void addIfVisible(String text, int line) {
			String visible = text.replaceAll("&#?\\w+;", "").replace("Balcão", "");
			if (LETTER.matcher(visible).find()) {
				this.texts.add("line " + line + ": " + text.strip());
			}
		}

	}

}
