package balcao.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import balcao.platform.Markdown;
import balcao.platform.Marks;

/**
 * Prints letters: fills the places of a text, once as plain text and once as HTML, in
 * which every value is escaped. A paragraph of which every place stays empty is left out.
 */
@Component
class LetterPress {

	/** The sanitizer keeps marks from being taken for those of a template engine. */
	private static final String DIVIDED = "{<!-- -->{";

	private static final String BREAK = "<br>";

	private final Markdown markdown;

	private final MessageSource messages;

	private final String shell = read("letters/shell.html");

	LetterPress(Markdown markdown, MessageSource messages) {
		this.markdown = markdown;
		this.messages = messages;
	}

	Printed print(LetterTerms terms, Map<LetterVariable, String> values, Foot foot, Locale language) {
		String subject = oneLine(Marks.fill(terms.subject(), (name) -> value(values, name)));
		String body = without(terms.body(), values);
		return new Printed(subject, text(body, terms.button(), values, foot, language),
				html(subject, body, terms.button(), values, foot, language));
	}

	private static String without(String body, Map<LetterVariable, String> values) {
		return Arrays.stream(Marks.fill(body, (name) -> "{{" + name + "}}").strip().split("\\R(?:[ \\t]*\\R)+"))
			.filter((paragraph) -> !isEmpty(paragraph, values))
			.collect(Collectors.joining("\n\n"));
	}

	private static boolean isEmpty(String paragraph, Map<LetterVariable, String> values) {
		List<String> names = Marks.names(paragraph);
		return !names.isEmpty() && names.stream().allMatch((name) -> value(values, name).isBlank());
	}

	private static String value(Map<LetterVariable, String> values, String name) {
		return LetterVariable.of(name).map((variable) -> values.getOrDefault(variable, "")).orElse("");
	}

	private String text(String body, String button, Map<LetterVariable, String> values, Foot foot, Locale language) {
		String filled = Marks.fill(body.replace("**", ""), (name) -> {
			String value = value(values, name);
			return LetterVariable.of(name).map((variable) -> plain(variable, value, button)).orElse(value);
		});
		String above = foot.replyable() ? say("mail.letter.replyAbove", language) + "\n\n" : "";
		return above + filled + "\n\n-- \n" + foot.house() + "\n" + String.join("\n", footLines(foot, language)) + "\n";
	}

	private static String plain(LetterVariable variable, String value, String button) {
		return switch (variable) {
			case LINK -> button.isBlank() ? value : button + ":\n" + value;
			case SCORES, FILES -> links(value).map(Link::text).collect(Collectors.joining("\n"));
			case EARLIER -> value.lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
			default -> value;
		};
	}

	private String html(String subject, String body, String button, Map<LetterVariable, String> values, Foot foot,
			Locale language) {
		String marked = this.markdown.read(body, "/none/").html().html().replace(DIVIDED, "{{");
		String content = marked;
		for (LetterVariable variable : LetterVariable.values()) {
			if (variable.isBlock()) {
				content = content.replace("<p>" + variable.mark() + "</p>",
						block(variable, values.getOrDefault(variable, ""), button, language));
			}
		}
		// what is put in above is escaped down to its braces, so that no value is a mark
		content = Marks.fill(content, (name) -> escaped(value(values, name)));
		Map<String, String> parts = Map.of("lang", language.toLanguageTag(), "title", escaped(subject), "house",
				escaped(foot.house()), "reply",
				foot.replyable()
						? "<p class=\"small\">" + escaped(say("mail.letter.replyAbove", language)) + "</p>" : "",
				"content", content, "foot",
				footLines(foot, language).stream()
					.map((line) -> "<p class=\"small\">" + linked(line) + "</p>")
					.collect(Collectors.joining("\n")));
		return Marks.fill(this.shell, parts::get);
	}

	private String block(LetterVariable variable, String value, String button, Locale language) {
		return switch (variable) {
			case LINK -> "<p class=\"button\">" + new Link(button.isBlank() ? value : button, value).html() + "</p>\n"
					+ "<p class=\"small\">" + escaped(say("mail.letter.address", language)) + BREAK
					+ new Link(value, value).html() + "</p>";
			case SCORES -> "<p>" + links(value).map(Link::html).collect(Collectors.joining(BREAK)) + "</p>";
			case FILES ->
				"<p class=\"files\">" + links(value).map(Link::html).collect(Collectors.joining(BREAK)) + "</p>";
			case MESSAGE -> "<div class=\"said\">" + paragraphs(value) + "</div>";
			case EARLIER -> "<div class=\"earlier\">" + paragraphs(value) + "</div>";
			default -> paragraphs(value);
		};
	}

	private List<String> footLines(Foot foot, Locale language) {
		String how = foot.replyable()
				? this.messages.getMessage(foot.outsider() ? "mail.letter.footOutsider" : "mail.letter.footReply",
						new Object[] { foot.email() }, language)
				: this.messages.getMessage("mail.letter.foot", new Object[] { foot.email() }, language);
		String leave = foot.unsubscribe();
		return Stream
			.of(how, foot.hours(), (leave != null)
					? this.messages.getMessage("mail.letter.unsubscribe", new Object[] { leave }, language) : "",
					foot.mark())
			.filter((line) -> !line.isBlank())
			.toList();
	}

	private String say(String key, Locale language) {
		return this.messages.getMessage(key, null, language);
	}

	private static String paragraphs(String value) {
		return Arrays.stream(value.strip().split("\\R(?:[ \\t]*\\R)+"))
			.map((paragraph) -> "<p>" + escaped(paragraph) + "</p>")
			.collect(Collectors.joining("\n"));
	}

	/** The address at the end of a line can be followed. */
	private static String linked(String line) {
		int from = Math.max(line.lastIndexOf("https://"), line.lastIndexOf("http://"));
		return (from < 0) ? escaped(line)
				: escaped(line.substring(0, from)) + new Link(line.substring(from), line.substring(from)).html();
	}

	private static Stream<Link> links(String value) {
		return value.lines().filter((line) -> !line.isBlank()).map(Link::of);
	}

	private static String escaped(String value) {
		return HtmlUtils.htmlEscape(value, "UTF-8")
			.replace("{", "&#123;")
			.replace("}", "&#125;")
			.replaceAll("\\R", BREAK + "\n");
	}

	/** A header is one line: what would begin another becomes a space. */
	static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
	}

	private static String read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What stands below every letter.
	 *
	 * @param replyable whether an answer by mail is read
	 * @param outsider whether the team reads it before anything becomes of it
	 * @param unsubscribe where one leaves; null for what is required
	 * @param mark by which an answer is known; empty for none
	 */
	record Foot(String house, String email, boolean replyable, boolean outsider, String hours,
			@Nullable String unsubscribe, String mark) {

	}

	/** A line of a list: words, a tabulator, an address. */
	record Link(String words, String address) {

		static Link of(String line) {
			int tab = line.indexOf('\t');
			return (tab < 0) ? new Link(line, "") : new Link(line.substring(0, tab), line.substring(tab + 1));
		}

		String html() {
			return this.address.matches("https?://\\S+")
					? "<a href=\"" + escaped(this.address) + "\">" + escaped(this.words) + "</a>" : escaped(this.words);
		}

		String text() {
			return this.address.isEmpty() ? this.words : this.words + ":\n" + this.address;
		}

	}

}
