package balcao.sales;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A proposal on a ticket, whatever its versions say. */
@Entity
@Table(name = "sales_proposal")
class Proposal {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private long organizationId;

	private int number;

	private @Nullable Long quoteId;

	private @Nullable Long opportunityId;

	private long createdBy;

	private Instant createdAt;

	protected Proposal() {
	}

	/**
	 * @param number 1 for the first of the ticket
	 */
	static Proposal begin(long ticketId, long organizationId, int number, @Nullable Long quoteId,
			@Nullable Long opportunityId, long authorId, Instant now) {
		Proposal proposal = new Proposal();
		proposal.ticketId = ticketId;
		proposal.organizationId = organizationId;
		proposal.number = number;
		proposal.quoteId = quoteId;
		proposal.opportunityId = opportunityId;
		proposal.createdBy = authorId;
		proposal.createdAt = now;
		return proposal;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long ticketId() {
		return this.ticketId;
	}

	long organizationId() {
		return this.organizationId;
	}

	int number() {
		return this.number;
	}

	@Nullable Long opportunityId() {
		return this.opportunityId;
	}

}
