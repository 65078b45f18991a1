package balcao.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Money;
import balcao.platform.Refused;

/**
 * One version of a proposal. Written until it is sent, it never changes afterwards but
 * for the one decision about it; the database keeps that too.
 */
@Entity
@Table(name = "sales_proposal_version")
class ProposalVersion {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Proposal proposal;

	private long ticketId;

	private int number;

	@Enumerated(EnumType.STRING)
	private ProposalState state;

	private String title;

	private BigDecimal totalAmount;

	private String totalCurrency;

	private String terms;

	private LocalDate validUntil;

	private long createdBy;

	private Instant createdAt;

	private long editedBy;

	private Instant editedAt;

	private @Nullable Long sentBy;

	private @Nullable Instant sentAt;

	private @Nullable String contentHash;

	private @Nullable BigDecimal twoPeopleAbove;

	private @Nullable Instant expiresAt;

	private @Nullable Instant nextReminderAt;

	private @Nullable Instant decidedAt;

	private @Nullable Long decidedBy;

	private @Nullable String reason;

	private @Nullable BigDecimal acceptedAmount;

	private @Nullable Instant deliveryDueAt;

	private @Nullable String receipt;

	private @Nullable String receiptHash;

	@Version
	private int version;

	protected ProposalVersion() {
	}

	static ProposalVersion draft(Proposal proposal, int number, ProposalTerms terms, long authorId, Instant now) {
		ProposalVersion version = new ProposalVersion();
		version.proposal = proposal;
		version.ticketId = proposal.ticketId();
		version.number = number;
		version.state = ProposalState.DRAFT;
		version.createdBy = authorId;
		version.createdAt = now;
		version.write(terms, authorId, now);
		return version;
	}

	/** Says something else; refuses once it was sent. */
	final void write(ProposalTerms terms, long authorId, Instant now) {
		requireDraft();
		this.title = terms.offer().title();
		this.totalAmount = terms.offer().total().amount();
		this.totalCurrency = terms.offer().currency().getCurrencyCode();
		this.terms = OfferJson.write(terms);
		this.validUntil = terms.validUntil();
		this.editedBy = authorId;
		this.editedAt = now;
	}

	/** Is the client's to decide from now on. */
	void send(Sending sending, Instant now) {
		become(ProposalState.SENT);
		this.sentBy = sending.senderId();
		this.sentAt = now;
		this.contentHash = sending.contentHash();
		Money above = sending.twoPeopleAbove();
		this.twoPeopleAbove = (above != null) ? above.amount() : null;
		this.expiresAt = sending.expiresAt();
		this.nextReminderAt = sending.firstReminder();
	}

	/**
	 * What sending settles.
	 *
	 * @param expiresAt the end of its last day
	 */
	record Sending(long senderId, String contentHash, @Nullable Money twoPeopleAbove, Instant expiresAt,
			@Nullable Instant firstReminder) {

	}

	/** Refuses a decision unless it waits for one and still holds. */
	void requireOpen(Instant now) {
		if (this.state != ProposalState.SENT) {
			throw refused();
		}
		if (!now.isBefore(Objects.requireNonNull(this.expiresAt))) {
			throw new Refused("sales.refused.state.EXPIRED");
		}
	}

	/** As many as it needs have said yes. */
	void accept(Money accepted, @Nullable Instant deliveryDueAt, String receipt, String receiptHash, long personId,
			Instant now) {
		requireOpen(now);
		decide(ProposalState.ACCEPTED, personId, null, now);
		this.acceptedAmount = accepted.amount();
		this.deliveryDueAt = deliveryDueAt;
		this.receipt = receipt;
		this.receiptHash = receiptHash;
	}

	void decline(String reason, long personId, Instant now) {
		requireOpen(now);
		decide(ProposalState.DECLINED, personId, reason, now);
	}

	void askForChange(String wish, long personId, Instant now) {
		requireOpen(now);
		decide(ProposalState.CHANGE_ASKED, personId, wish, now);
	}

	/** Nobody has decided in time; refuses before its end. */
	void expire(Instant now) {
		if (this.expiresAt != null && now.isBefore(this.expiresAt)) {
			throw new Refused("sales.refused.stillValid");
		}
		decide(ProposalState.EXPIRED, null, null, now);
	}

	/** A newer version stands in its place. */
	void giveWay(long senderId, Instant now) {
		decide(ProposalState.REPLACED, senderId, null, now);
	}

	/**
	 * Is taken back.
	 * @param actorId null when that follows from what became of the ticket
	 */
	void withdraw(@Nullable Long actorId, @Nullable String reason, Instant now) {
		decide(ProposalState.WITHDRAWN, actorId, reason, now);
	}

	void remindNext(@Nullable Instant next) {
		this.nextReminderAt = next;
	}

	private void decide(ProposalState verdict, @Nullable Long actorId, @Nullable String reason, Instant now) {
		become(verdict);
		this.decidedAt = now;
		this.decidedBy = actorId;
		this.reason = reason;
		this.nextReminderAt = null;
	}

	private void become(ProposalState next) {
		if (!this.state.mayBecome(next)) {
			throw refused();
		}
		this.state = next;
	}

	void requireDraft() {
		if (this.state != ProposalState.DRAFT) {
			throw new Refused("sales.refused.sent");
		}
	}

	private Refused refused() {
		return new Refused("sales.refused.state." + this.state);
	}

	/** Whether so much needs a second person. */
	boolean needsTwo(Money amount) {
		return this.twoPeopleAbove != null && amount.amount().compareTo(this.twoPeopleAbove) > 0;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	Proposal proposal() {
		return this.proposal;
	}

	int number() {
		return this.number;
	}

	/** As people call it: {@code 1.2} is the second version of the ticket's first. */
	String label() {
		return this.proposal.number() + "." + this.number;
	}

	ProposalState state() {
		return this.state;
	}

	ProposalTerms terms() {
		return OfferJson.terms(this.terms);
	}

	Money total() {
		return new Money(this.totalAmount, Currency.getInstance(this.totalCurrency));
	}

	@Nullable Instant sentAt() {
		return this.sentAt;
	}

	@Nullable Long sentBy() {
		return this.sentBy;
	}

	long createdBy() {
		return this.createdBy;
	}

	@Nullable String contentHash() {
		return this.contentHash;
	}

	@Nullable Instant expiresAt() {
		return this.expiresAt;
	}

	@Nullable Instant nextReminderAt() {
		return this.nextReminderAt;
	}

	int version() {
		return this.version;
	}

}
