package balcao.intake;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;

/**
 * A draft as its pages show it.
 *
 * @param ticketNumber the ticket that came of it, once sent
 */
public record DraftPage(long id, long requesterId, long organizationId, long requestTypeId, Subject about,
		String subject, DraftDetails details, Instant updatedAt, @Nullable String ticketNumber) {

}
