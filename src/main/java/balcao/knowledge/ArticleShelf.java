package balcao.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A category with the first of its articles.
 *
 * @param count how many the reader may read
 */
public record ArticleShelf(long id, String name, @Nullable String description, List<ArticleLink> articles, long count) {

	/** Whether there is more than what is shown. */
	public boolean isCut() {
		return this.count > this.articles.size();
	}

}
