package balcao.knowledge;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An article in the list of its authors.
 *
 * @param changed whether the draft says something else than what people read
 */
public record ArticleRow(long id, String title, ArticleState state, ArticleVisibility visibility,
		ArticleLanguage language, String category, String author, Instant draftedAt, @Nullable Instant scheduledAt,
		boolean changed) {

}
