package balcao.knowledge;

import java.util.Locale;

/** The languages that articles are written in. */
public enum ArticleLanguage {

	PT, EN;

	/** The language of a page; Portuguese where there are no articles in it. */
	public static ArticleLanguage of(Locale locale) {
		return "en".equals(locale.getLanguage()) ? EN : PT;
	}

	/** {@code pt} or {@code en}, as the index writes it. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The value of a {@code lang} attribute. */
	public String tag() {
		return (this == PT) ? "pt-BR" : "en";
	}

	public ArticleLanguage other() {
		return (this == PT) ? EN : PT;
	}

}
