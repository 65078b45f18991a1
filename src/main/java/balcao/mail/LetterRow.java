package balcao.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter as admins see it: never what it says.
 *
 * @param reply what the mail server said when it took it
 * @param retryable it failed and still has its text
 */
public record LetterRow(long id, String toName, String toAddress, String subject, LetterState state, int attempts,
		Instant createdAt, @Nullable Instant endedAt, @Nullable String lastError, @Nullable String reply,
		boolean retryable) {

}
