package balcao.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the screens; the first is the default. */
public enum Language {

	PORTUGUESE("pt-BR"), ENGLISH("en");

	private final Locale locale;

	Language(String tag) {
		this.locale = Locale.forLanguageTag(tag);
	}

	public Locale locale() {
		return this.locale;
	}

	/** The value of the {@code lang} attribute. */
	public String tag() {
		return this.locale.toLanguageTag();
	}

	static Optional<Language> ofTag(String tag) {
		return Arrays.stream(values()).filter((language) -> language.tag().equals(tag)).findFirst();
	}

	/** The language that fits best what a browser asks for. */
	static Language bestFor(List<Locale> wanted) {
		return wanted.stream()
			.flatMap((locale) -> Arrays.stream(values())
				.filter((language) -> language.locale.getLanguage().equals(locale.getLanguage())))
			.findFirst()
			.orElse(PORTUGUESE);
	}

	static Language of(Locale locale) {
		return bestFor(List.of(locale));
	}

}
