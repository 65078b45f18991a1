package balcao.mailbox;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of mails.
 *
 * @param ticket the number of the ticket that it joined or might belong to
 */
public record MailRow(long id, MailState state, @Nullable MailOutcome outcome, Set<MailReason> reasons,
		@Nullable String sender, @Nullable String senderName, @Nullable String subject, @Nullable String excerpt,
		Instant receivedAt, @Nullable String mailbox, @Nullable String ticket, @Nullable String lastError,
		int attempts) {

	/** Whether somebody has to decide. */
	public boolean isWaiting() {
		return this.state == MailState.PARKED || this.state == MailState.FAILED;
	}

}
