package balcao.sales;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/**
 * A quote of a list.
 *
 * @param proposal the label of the latest version of the proposal made of it; null for
 * none
 */
public record QuoteRow(long id, String title, String ticketNumber, String ticketSubject, String organization,
		Money total, @Nullable Long opportunityId, @Nullable String opportunity, @Nullable String proposal,
		@Nullable Long proposalVersionId, @Nullable ProposalState proposalState, String author, Instant createdAt,
		Instant updatedAt, int version) {

}
