package balcao.sla;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;

/**
 * A subject for which clocks shall run.
 *
 * @param subjectId opaque
 * @param label how people name it, such as a ticket's number
 * @param severity 1 to 4
 * @param needsApproval whether only the promise of an answer holds until it is approved
 */
public record Request(long subjectId, String label, long organizationId, @Nullable Long productId, int severity,
		@Nullable Priority priority, boolean needsApproval) {

}
