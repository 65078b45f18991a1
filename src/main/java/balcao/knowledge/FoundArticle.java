package balcao.knowledge;

/**
 * An article that answers a question.
 *
 * @param language {@code pt} or {@code en}
 * @param heading the title with what was found marked
 * @param snippet of its text
 */
public record FoundArticle(long id, String slug, String language, String title, Snippet heading, Snippet snippet,
		long rank) {

	/** Where it is read. */
	public String address() {
		return "/articles/" + this.slug;
	}

	/** The {@code lang} of what it says. */
	public String lang() {
		return "en".equals(this.language) ? "en" : "pt-BR";
	}

}
