package balcao.sales;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;
import balcao.platform.Refused;

/**
 * One line of a price. What it comes to is decided here and nowhere else: quantity times
 * unit price, rounded to the coin; then the discount, rounded to the coin, is taken off.
 */
public record OfferLine(String description, BigDecimal quantity, Money unitPrice, @Nullable Discount discount) {

	/** Refuses a discount that is more than the line. */
	public OfferLine {
		if (quantity.signum() <= 0 || unitPrice.isNegative()) {
			throw new Refused("sales.refused.quantity");
		}
		if (discount != null && discount.of(unitPrice.times(quantity)).isMoreThan(unitPrice.times(quantity))) {
			throw new Refused("sales.refused.discount");
		}
	}

	public static OfferLine of(String description, String quantity, Money unitPrice) {
		return new OfferLine(description, new BigDecimal(quantity), unitPrice, null);
	}

	public OfferLine less(Discount discount) {
		return new OfferLine(this.description, this.quantity, this.unitPrice, discount);
	}

	public Money gross() {
		return this.unitPrice.times(this.quantity);
	}

	public Money reduction() {
		return (this.discount != null) ? this.discount.of(gross()) : Money.zero(this.unitPrice.currency());
	}

	public Money total() {
		return gross().minus(reduction());
	}

	public String quantityWords() {
		return TypedNumbers.text(this.quantity);
	}

	public @Nullable String discountWords() {
		return (this.discount != null) ? this.discount.words(this.unitPrice.currency()) : null;
	}

}
