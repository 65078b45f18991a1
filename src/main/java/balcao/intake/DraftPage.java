package balcao.intake;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A draft as its pages show it.
 *
 * @param formVersionId the form it was begun with, which it keeps
 * @param answers as they were given; some may no longer fit
 * @param files uploaded files of the author, in order
 * @param ticketNumber the ticket that came of it, once sent
 */
public record DraftPage(long id, long requesterId, long organizationId, long requestTypeId, long formVersionId,
		Answers answers, List<Long> files, Instant updatedAt, @Nullable String ticketNumber) {

}
