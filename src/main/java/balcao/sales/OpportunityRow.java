package balcao.sales;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/** An opportunity of a list. */
public record OpportunityRow(long id, String title, String ticketNumber, String ticketSubject, String organization,
		Money value, long stageId, String stage, StageOutcome outcome, long ownerId, String owner, Instant createdAt,
		Instant updatedAt, @Nullable Instant closedAt, int version) {

}
