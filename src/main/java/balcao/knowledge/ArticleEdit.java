package balcao.knowledge;

import java.util.List;
import java.util.Set;

/**
 * An article as its author wants it.
 *
 * @param slug the address; empty for one made of the title
 * @param productIds what it is about; empty for every product
 * @param related addresses of other articles, in order
 */
public record ArticleEdit(String title, String body, String slug, ArticleLanguage language,
		ArticleVisibility visibility, long categoryId, Set<Long> productIds, List<String> related) {

	/** The longest body, in characters. */
	public static final int LONGEST_BODY = 100_000;

	/** A first draft of nothing but its text. */
	public static ArticleEdit of(String title, String body, ArticleVisibility visibility, long categoryId,
			Set<Long> productIds) {
		return new ArticleEdit(title, body, "", ArticleLanguage.PT, visibility, categoryId, productIds, List.of());
	}

}
