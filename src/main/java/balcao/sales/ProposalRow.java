package balcao.sales;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/**
 * A version of a proposal with the facts around it.
 *
 * @param number of the proposal on its ticket
 * @param version of the proposal
 * @param accepted what was accepted; null unless it was
 * @param yes how many have accepted so far
 */
public record ProposalRow(long id, long proposalId, long ticketId, String ticketNumber, String ticketSubject,
		long organizationId, String organization, long requesterId, int number, int version, ProposalState state,
		String title, Money total, LocalDate validUntil, String author, @Nullable String sender,
		@Nullable Instant sentAt, @Nullable Instant expiresAt, @Nullable Money twoPeopleAbove,
		@Nullable Instant decidedAt, @Nullable String decider, @Nullable String reason, @Nullable Money accepted,
		@Nullable Instant deliveryDueAt, @Nullable String contentHash, @Nullable String receiptHash, int yes,
		Instant editedAt, String editor, int edited) {

	/** As people call it: {@code 1.2} is the second version of the ticket's first. */
	public String label() {
		return this.number + "." + this.version;
	}

	/** Whether so much needs a second person. */
	public boolean needsTwo(Money amount) {
		return this.twoPeopleAbove != null && amount.isMoreThan(this.twoPeopleAbove);
	}

	public boolean isDraft() {
		return this.state == ProposalState.DRAFT;
	}

	/** Whether it waits for the client, as far as time goes. */
	public boolean isOpen(Instant now) {
		return this.state == ProposalState.SENT && this.expiresAt != null && now.isBefore(this.expiresAt);
	}

	/** As it stands at an instant, however late the one that ends it comes by. */
	public ProposalState stateAt(Instant now) {
		return (this.state == ProposalState.SENT && !isOpen(now)) ? ProposalState.EXPIRED : this.state;
	}

}
