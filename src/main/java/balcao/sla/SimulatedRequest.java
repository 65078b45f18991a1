package balcao.sla;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;
import balcao.catalog.Priority;

/**
 * A request that nobody made.
 *
 * @param needsApproval whether only the promise of an answer holds until it is approved
 * @param pause in which the client is waited for
 * @param holiday a date that is a holiday, or no longer one where the calendar says it is
 * @param drafts whether the drafts of policies and calendars count instead of what is
 * published
 */
public record SimulatedRequest(Instant openedAt, long organizationId, @Nullable Long productId, int severity,
		@Nullable Priority priority, boolean needsApproval, @Nullable Span pause, @Nullable LocalDate holiday,
		boolean drafts) {

}
