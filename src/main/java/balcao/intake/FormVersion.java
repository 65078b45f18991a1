package balcao.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request type's form, published for good or still being written.
 *
 * @param number null while it is being written
 * @param edited how often a draft was changed
 */
public record FormVersion(long id, long requestTypeId, @Nullable Integer number, FormTerms terms, int edited,
		@Nullable String editedBy, @Nullable Instant editedAt, @Nullable Instant publishedAt,
		@Nullable String publishedBy) {

	public boolean isDraft() {
		return this.number == null;
	}

	/**
	 * What changes with every change, so that nobody overwrites what they have not seen.
	 */
	public String mark() {
		return this.id + "." + this.edited;
	}

}
