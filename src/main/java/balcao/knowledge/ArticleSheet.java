package balcao.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An article for its authors: the draft and where it stands.
 *
 * @param author who wrote the draft last
 * @param changed whether the draft says something else than what people read
 * @param related addresses
 * @param other the article in the other language
 * @param mayPublish whether the reader may bring it before its readers
 */
public record ArticleSheet(long id, int version, String slug, ArticleState state, ArticleLanguage language,
		ArticleVisibility visibility, long categoryId, String title, String body, String author, Instant draftedAt,
		@Nullable Integer publishedNumber, @Nullable Instant publishedAt, @Nullable Instant scheduledAt,
		@Nullable Instant archivedAt, boolean changed, boolean translation, Set<Long> productIds, List<String> related,
		@Nullable Other other, boolean mayPublish) {

	/** One of two articles that translate each other. */
	public record Other(long id, String title, ArticleLanguage language) {

	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public boolean isPublished() {
		return this.publishedNumber != null && this.archivedAt == null;
	}

	/** Whether a translation may be begun from here. */
	public boolean isTranslatable() {
		return this.other == null && !this.translation && this.archivedAt == null;
	}

}
