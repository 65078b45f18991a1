package balcao.knowledge;

import java.time.Instant;
import java.util.List;

/**
 * What readers say of an article, for its authors.
 *
 * @param rank how badly it does, for the order
 * @param comments what they missed, the latest first
 */
public record ArticleVerdict(long articleId, String slug, String title, long useful, long useless, long rank,
		List<Comment> comments) {

	/** What a reader missed. */
	public record Comment(String text, Instant at) {

	}

	/** How many of a hundred it helped. */
	public long percentUseful() {
		long all = this.useful + this.useless;
		return (all > 0) ? Math.round(100.0 * this.useful / all) : 0;
	}

	public boolean isJudged() {
		return this.useful + this.useless > 0;
	}

}
