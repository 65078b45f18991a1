package balcao.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What letters say: as the company wrote it, else as ours come. */
@Component
class LetterTexts {

	/** Those there are texts in; the first where none fits. */
	static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("pt-BR"), Locale.ENGLISH);

	private final Map<String, LetterTerms> ours = new ConcurrentHashMap<>();

	private final WrittenTexts written;

	LetterTexts(WrittenTexts written) {
		this.written = written;
	}

	/** The text of a kind in a language. */
	LetterTerms of(LetterKind kind, Locale language) {
		return this.written.find(kind, language).map(WrittenText::terms).orElseGet(() -> ours(kind, language));
	}

	/** The one that we bring. */
	LetterTerms ours(LetterKind kind, Locale language) {
		return this.ours.computeIfAbsent("letters/" + kind.code() + "." + language.toLanguageTag() + ".md",
				LetterTexts::read);
	}

	/** The language with texts that is closest to one. */
	static Locale closest(Locale language) {
		return LANGUAGES.stream()
			.filter((known) -> known.getLanguage().equals(language.getLanguage()))
			.findFirst()
			.orElse(LANGUAGES.get(0));
	}

	private static LetterTerms read(String file) {
		try {
			String[] parts = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)
				.replace("\r\n", "\n")
				.split("\n\n", 2);
			String[] head = parts[0].split("\n", 2);
			String button = (head.length > 1) ? head[1].substring(1, head[1].length() - 1) : "";
			return new LetterTerms(head[0], button, parts[1].strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
