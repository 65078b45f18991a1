package balcao.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * Whether an article helped.
 *
 * @param count how many people say so
 * @param own what the reader said; null for nothing
 * @param comment what the reader missed
 * @param asks whether the reader may say something
 */
public record Usefulness(String slug, long count, @Nullable Boolean own, @Nullable String comment, boolean asks) {

	public boolean isHelped() {
		return Boolean.TRUE.equals(this.own);
	}

	public boolean isUseless() {
		return Boolean.FALSE.equals(this.own);
	}

}
