package balcao.knowledge;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Two texts of an article.
 *
 * @param newer null for the draft
 * @param title the newer title where it is another
 */
public record Comparison(ArticleSheet article, Revision older, @Nullable Revision newer, @Nullable String title,
		List<DiffLine> lines) {

	/** Whether both say the same. */
	public boolean isSame() {
		return this.title == null && this.lines.stream()
			.allMatch((line) -> line.kind() == DiffLine.Kind.SAME || line.kind() == DiffLine.Kind.GAP);
	}

}
