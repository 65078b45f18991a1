package balcao.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What something would cost, among the team; a proposal can be made of it. */
@Entity
@Table(name = "sales_quote")
class Quote {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private long organizationId;

	private @Nullable Long opportunityId;

	private String title;

	private BigDecimal totalAmount;

	private String totalCurrency;

	private String offer;

	private long createdBy;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private int version;

	protected Quote() {
	}

	static Quote begin(long ticketId, long organizationId, @Nullable Long opportunityId, Offer offer, long authorId,
			Instant now) {
		Quote quote = new Quote();
		quote.ticketId = ticketId;
		quote.organizationId = organizationId;
		quote.opportunityId = opportunityId;
		quote.createdBy = authorId;
		quote.createdAt = now;
		quote.write(offer, now);
		return quote;
	}

	final void write(Offer offer, Instant now) {
		this.title = offer.title();
		this.totalAmount = offer.total().amount();
		this.totalCurrency = offer.currency().getCurrencyCode();
		this.offer = OfferJson.write(offer);
		this.updatedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	@Nullable Long opportunityId() {
		return this.opportunityId;
	}

	Offer offer() {
		return OfferJson.offer(this.offer);
	}

	int version() {
		return this.version;
	}

}
