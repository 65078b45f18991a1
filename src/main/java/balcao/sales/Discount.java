package balcao.sales;

import java.math.BigDecimal;
import java.util.Currency;

import balcao.platform.Money;
import balcao.platform.Refused;

/**
 * What is taken off a line.
 *
 * @param value hundredths, with two places at most, or an amount
 */
public record Discount(Kind kind, BigDecimal value) {

	private static final BigDecimal ALL = BigDecimal.valueOf(100);

	/** Refuses less than nothing and more than everything. */
	public Discount {
		if (value.signum() < 0 || (kind == Kind.PERCENT && value.compareTo(ALL) > 0)) {
			throw new Refused("sales.refused.discount");
		}
	}

	public static Discount percent(String value) {
		return new Discount(Kind.PERCENT, new BigDecimal(value));
	}

	public static Discount amount(Money money) {
		return new Discount(Kind.AMOUNT, money.amount());
	}

	/** How a discount is said. */
	public enum Kind {

		PERCENT, AMOUNT

	}

	/** What it takes off an amount. */
	Money of(Money gross) {
		return (this.kind == Kind.PERCENT) ? gross.percent(this.value) : new Money(this.value, gross.currency());
	}

	/** As it is typed: {@code 10%} or {@code 150,00}. */
	public String typed(Currency currency) {
		return (this.kind == Kind.PERCENT) ? TypedNumbers.text(this.value) + "%"
				: new Money(this.value, currency).typed();
	}

	/** As it is read: {@code 10%} or {@code R$ 150,00}. */
	public String words(Currency currency) {
		return (this.kind == Kind.PERCENT) ? typed(currency) : new Money(this.value, currency).words();
	}

}
