package balcao.knowledge;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogChoice;
import balcao.platform.RichText;

/**
 * An article for its reader.
 *
 * @param updatedAt since when people read it so
 * @param products those that the reader may know of
 * @param translation the article in the other language, if the reader may read it
 */
public record ArticlePage(long id, String slug, String title, RichText text, Instant updatedAt,
		ArticleLanguage language, ArticleVisibility visibility, long categoryId, String category,
		List<CatalogChoice> products, List<ArticleLink> related, @Nullable ArticleLink translation) {

	private static final int FEWEST_HEADINGS = 3;

	private static final int DEEPEST_LISTED = 3;

	/** What a table of contents lists; empty where a text is too short for one. */
	public List<RichText.Heading> contents() {
		List<RichText.Heading> listed = this.text.headings()
			.stream()
			.filter((heading) -> heading.level() <= DEEPEST_LISTED && !heading.text().isBlank())
			.toList();
		return (listed.size() >= FEWEST_HEADINGS) ? listed : List.of();
	}

}
