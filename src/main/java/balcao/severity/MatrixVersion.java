package balcao.severity;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An edition of the matrix and its levels: a draft, then published for good.
 *
 * @param edited how often the draft was changed
 */
public record MatrixVersion(long id, int number, int edited, @Nullable Instant publishedAt,
		@Nullable String publishedBy, @Nullable Instant validFrom, @Nullable String note) {

	public boolean isDraft() {
		return this.publishedAt == null;
	}

	/** When it began or will begin to decide; only for published ones. */
	public Instant begins() {
		return Objects.requireNonNull(this.validFrom);
	}

}
