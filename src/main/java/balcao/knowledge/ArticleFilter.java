package balcao.knowledge;

import org.jspecify.annotations.Nullable;

/** Which articles the list of their authors shows. */
public record ArticleFilter(View view, @Nullable Long categoryId, @Nullable Long productId) {

	/** The views of the list. */
	public enum View {

		/** What one has written or edited last. */
		MINE("a.archived_at is null and (a.written_by = :person or a.drafted_by = :person)"),

		DRAFTS("a.archived_at is null and a.published_number is null and a.scheduled_number is null"),

		SCHEDULED("a.archived_at is null and a.scheduled_at > :now"),

		PUBLISHED("a.archived_at is null and (a.published_number is not null or a.scheduled_at <= :now)"),

		ARCHIVED("a.archived_at is not null");

		private final String condition;

		View(String condition) {
			this.condition = condition;
		}

		String condition() {
			return this.condition;
		}

	}

}
