package balcao.mailbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mailbox and how fetching goes.
 *
 * @param polledAt the last time that everything was fetched; null for never
 * @param failedAt since when it has not worked; null while it works
 * @param problem what keeps it from working; null while it works
 * @param lastError what the server or the network said
 * @param passwordKnown whether a password was given
 */
public record MailboxRow(long id, MailboxTerms terms, String team, String requestType, boolean archived, int version,
		boolean passwordKnown, @Nullable Instant polledAt, @Nullable Instant failedAt, @Nullable MailboxProblem problem,
		@Nullable String lastError, long waiting) {

	public boolean isFailing() {
		return this.failedAt != null && !this.archived;
	}

}
