package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One version of a policy; published, it never changes.
 *
 * @param number 1 for the first version of the policy
 * @param publishedAt null while a draft
 * @param publishedBy null while a draft, or when the application published it
 * @param validFrom null while a draft
 * @param edit counts the edits of a draft, so that nobody overwrites what they have not
 * seen
 */
public record PolicyVersion(long id, long policyId, String name, int number, @Nullable Instant publishedAt,
		@Nullable String publishedBy, @Nullable Instant validFrom, Instant editedAt, @Nullable String editedBy,
		int edit, PolicyTerms terms) {

	public boolean isDraft() {
		return this.publishedAt == null;
	}

	/** Whether it is one that the application began with. */
	public boolean isSinceEver() {
		return PolicyService.SINCE_EVER.equals(this.validFrom);
	}

}
