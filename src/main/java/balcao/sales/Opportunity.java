package balcao.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/** Business that may come of a ticket. */
@Entity
@Table(name = "sales_opportunity")
class Opportunity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long ticketId;

	private long organizationId;

	private String title;

	private BigDecimal valueAmount;

	private String valueCurrency;

	private long stageId;

	private long ownerId;

	private long createdBy;

	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable Instant closedAt;

	@Version
	private int version;

	protected Opportunity() {
	}

	static Opportunity see(long ticketId, long organizationId, String title, Money value, SalesStage stage,
			long ownerId, long authorId, Instant now) {
		Opportunity opportunity = new Opportunity();
		opportunity.ticketId = ticketId;
		opportunity.organizationId = organizationId;
		opportunity.createdBy = authorId;
		opportunity.createdAt = now;
		opportunity.describe(title, value, ownerId, now);
		opportunity.moveTo(stage, now);
		return opportunity;
	}

	final void describe(String title, Money value, long ownerId, Instant now) {
		this.title = title;
		this.valueAmount = value.amount();
		this.valueCurrency = value.currency().getCurrencyCode();
		this.ownerId = ownerId;
		this.updatedAt = now;
	}

	/** A stage that ends it closes it; any other opens it again. */
	final void moveTo(SalesStage stage, Instant now) {
		this.stageId = stage.id();
		this.closedAt = stage.isOpen() ? null : (this.closedAt != null) ? this.closedAt : now;
		this.updatedAt = now;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long ownerId() {
		return this.ownerId;
	}

	String title() {
		return this.title;
	}

	Money value() {
		return new Money(this.valueAmount, Currency.getInstance(this.valueCurrency));
	}

	int version() {
		return this.version;
	}

}
