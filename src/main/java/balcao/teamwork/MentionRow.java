package balcao.teamwork;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A note in which somebody was called.
 *
 * @param subject null when the person may no longer see the ticket
 * @param text of the note; null likewise
 */
public record MentionRow(long id, long ticketId, String number, @Nullable String subject, long messageId, String by,
		@Nullable String text, Instant at) {

}
