package balcao.knowledge;

import java.util.List;

import balcao.platform.KeysetPage;

/**
 * What a search found.
 *
 * @param count how many articles there are in all
 * @param nearest what comes closest where nothing was found
 */
public record ArticleResults(KeysetPage<FoundArticle> page, long count, List<FoundArticle> nearest) {

	public boolean isEmpty() {
		return this.page.isEmpty();
	}

}
