package balcao.sales;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;
import balcao.platform.RichText;
import balcao.platform.StoredFile;

/**
 * A version of a proposal with everything its page shows.
 *
 * @param state as it stands now, however late whoever ends it comes by
 * @param versions those of the same ticket that the reader may see, the newest first
 * @param buyers who may accept something
 * @param reader what the reader may accept; null for the team
 * @param reminders when those who decide are reminded
 * @param deliveredBy when it would be delivered if it were accepted now; null where
 * nothing is promised or it no longer waits
 * @param former what the version before it said; null for the first
 */
public record ProposalSheet(ProposalRow row, ProposalState state, ProposalTerms terms, RichText scope,
		List<StoredFile> files, List<AcceptanceLine> acceptances, List<ProposalRow> versions, List<Buyer> buyers,
		@Nullable Buyer reader, List<Instant> reminders, @Nullable Instant deliveredBy,
		@Nullable ProposalTerms former) {

	public boolean isOpen() {
		return this.state == ProposalState.SENT;
	}

	/** What one of several has to agree to; everything while nobody has accepted. */
	public List<Integer> proposedLines() {
		return this.acceptances.isEmpty() ? this.terms.offer().places() : this.acceptances.get(0).lines();
	}

	public boolean isProposed(int place) {
		return proposedLines().contains(place);
	}

	/** What accepting orders now. */
	public Money proposedTotal() {
		return this.terms.offer().total(proposedLines());
	}

	/** Whether as many as it needs have accepted. */
	public boolean isDone() {
		return this.state == ProposalState.ACCEPTED;
	}

	/** Whether only some of the lines were accepted. */
	public boolean isPartial() {
		return !this.acceptances.isEmpty()
				&& this.acceptances.get(0).lines().size() < this.terms.offer().lines().size();
	}

	public boolean needsTwo() {
		return this.row.needsTwo(proposedTotal());
	}

	/** Whether fewer people than it takes can accept it. */
	public boolean isShort() {
		return needsTwo() && this.acceptances.size() + deciders().size() < 2;
	}

	/** Whether the reader has said yes already. */
	public boolean hasAccepted() {
		Buyer buyer = this.reader;
		return buyer != null && this.acceptances.stream().anyMatch((one) -> one.personId() == buyer.id());
	}

	/** Whether the reader may accept what is proposed. */
	public boolean mayAccept() {
		Buyer buyer = this.reader;
		return isOpen() && buyer != null && buyer.covers(proposedTotal()) && !hasAccepted();
	}

	/** Whether the reader may accept at least one of the lines. */
	public boolean mayAcceptPart() {
		Buyer buyer = this.reader;
		return isOpen() && buyer != null && buyer.mayBuy() && !hasAccepted() && !mayAccept()
				&& this.acceptances.isEmpty()
				&& this.terms.offer().lines().stream().anyMatch((line) -> buyer.covers(line.total()));
	}

	/** Those who may accept what is proposed and have not. */
	public List<Buyer> deciders() {
		return this.buyers.stream()
			.filter((buyer) -> buyer.covers(proposedTotal()))
			.filter((buyer) -> this.acceptances.stream().noneMatch((one) -> one.personId() == buyer.id()))
			.toList();
	}

	/** The version that stands in this one's place; null where it is the newest. */
	public @Nullable ProposalRow newest() {
		return this.versions.stream()
			.filter((other) -> other.proposalId() == this.row.proposalId() && other.version() > this.row.version()
					&& !other.isDraft())
			.findFirst()
			.orElse(null);
	}

	/** What is different from the version before; empty for the first. */
	public List<Difference> differences() {
		ProposalTerms before = this.former;
		return (before != null) ? Difference.between(before, this.terms) : List.of();
	}

	/** What some lines come to, for a form that was sent with them. */
	public Money total(Collection<Integer> places) {
		return this.terms.offer().total(places);
	}

}
