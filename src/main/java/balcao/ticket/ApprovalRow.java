package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request that waits for somebody's decision.
 *
 * @param stepId the step that waits
 * @param step its name; blank where it has none
 * @param since when the step began to wait
 */
public record ApprovalRow(long stepId, String number, String subject, String organization, String requester,
		String step, int position, int steps, Instant since, @Nullable Instant dueAt) {

}
