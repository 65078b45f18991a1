package balcao.knowledge;

import java.util.List;
import java.util.Set;

/**
 * What of a published article can be found.
 *
 * @param language {@code pt} or {@code en}
 * @param productIds what it is about; empty for every product
 * @param text plain, without markup
 */
record IndexedArticle(long id, String slug, String language, ArticleVisibility visibility, Set<Long> productIds,
		String title, List<String> headings, String text) {

}
