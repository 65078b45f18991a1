package balcao.knowledge;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as typed, anything at all
 * @param locale of the reader, whose language comes first
 * @param productId what the articles have to be about; null for anything
 * @param module whose name brings articles forward; null for none
 */
public record Question(String words, Locale locale, @Nullable Long productId, @Nullable String module) {

	/** How many letters are read; the rest says nothing more. */
	static final int LENGTH = 200;

	/** Only words. */
	public static Question of(String words, Locale locale) {
		return new Question(words, locale, null, null);
	}

	/** The words as a database takes them. */
	String readable() {
		StringBuilder text = new StringBuilder();
		this.words.codePoints()
			.limit(LENGTH)
			.map((letter) -> (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) ? ' '
					: letter)
			.forEach(text::appendCodePoint);
		return text.toString().strip();
	}

	/** The language as articles have it. */
	String language() {
		return Locale.ENGLISH.getLanguage().equals(this.locale.getLanguage()) ? "en" : "pt";
	}

}
