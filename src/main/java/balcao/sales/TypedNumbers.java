package balcao.sales;

import java.math.BigDecimal;
import java.util.Currency;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;
import balcao.platform.Refused;

/** Numbers as people type them into price lines. */
public final class TypedNumbers {

	private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

	private TypedNumbers() {
	}

	/**
	 * A quantity with three places at most. Refuses what one reads as a thousand and
	 * another as one and a bit ({@code 1.250}, {@code 1,250}), nothing, and more than a
	 * million.
	 */
	public static BigDecimal quantity(String typed) {
		String text = typed.strip();
		if (text.matches("[1-9]\\d{0,2}[.,]\\d{3}")) {
			throw new Refused("sales.refused.quantityDoubtful");
		}
		if (!text.matches("\\d{1,7}(?:[.,]\\d{1,3})?")) {
			throw new Refused("sales.refused.quantity");
		}
		BigDecimal quantity = new BigDecimal(text.replace(',', '.'));
		if (quantity.signum() == 0 || quantity.compareTo(MOST) > 0) {
			throw new Refused("sales.refused.quantity");
		}
		return plain(quantity);
	}

	/** {@code 10%}, {@code 7,5 %} or an amount; null where nothing was typed. */
	public static @Nullable Discount discount(String typed, Currency currency) {
		String text = typed.strip();
		if (text.isEmpty()) {
			return null;
		}
		if (!text.endsWith("%")) {
			Money amount = Money.typed(text, currency);
			return amount.isZero() ? null : Discount.amount(amount);
		}
		String number = text.substring(0, text.length() - 1).strip();
		if (!number.matches("\\d{1,3}(?:[.,]\\d{1,2})?")) {
			throw new Refused("sales.refused.discount");
		}
		BigDecimal percent = plain(new BigDecimal(number.replace(',', '.')));
		return (percent.signum() == 0) ? null : new Discount(Discount.Kind.PERCENT, percent);
	}

	/** {@code 1,5} for one and a half. */
	public static String text(BigDecimal number) {
		return plain(number).toPlainString().replace('.', ',');
	}

	/** Without zeros that say nothing. */
	static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
