package balcao.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in a currency, to its last coin: {@code R$ 1.234,56}. Half a coin is rounded
 * away from zero, as invoices do; sums add amounts that are rounded already, so a total
 * is always what its lines show.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

	/** What prices are in unless somebody says otherwise. */
	public static final Currency REAL = Objects.requireNonNull(Currency.getInstance("BRL"));

	/** More than anybody is asked to pay, and less than fifteen digits. */
	private static final BigDecimal MOST = new BigDecimal("999999999999.99");

	private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

	private static final Pattern TYPED = Pattern.compile("(?:R\\$)?\\s*([0-9][0-9.,]*)", Pattern.CASE_INSENSITIVE);

	/** Groups of three, and at most one separator of another kind for the coins. */
	private static final Pattern BRAZILIAN = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?");

	private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(?:,\\d{3})+\\.\\d{1,2}|\\d{1,3}(?:,\\d{3}){2,}");

	private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d{1,2})?");

	/** Refuses an amount beyond a trillion; rounds half a coin away from zero. */
	public Money {
		amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
		if (amount.abs().compareTo(MOST) > 0) {
			throw new Refused("platform.money.tooMuch");
		}
	}

	public static Money of(String amount, Currency currency) {
		return new Money(new BigDecimal(amount), currency);
	}

	public static Money reais(String amount) {
		return of(amount, REAL);
	}

	public static Money zero(Currency currency) {
		return new Money(BigDecimal.ZERO, currency);
	}

	/**
	 * What somebody typed: {@code 1.250}, {@code 1250,5}, {@code R$ 1.250,00} and
	 * {@code 1,250.00} can only mean one amount. Refuses, with a sentence, whatever can
	 * be read in two ways ({@code 1,250}), has parts of a coin or is no amount at all.
	 */
	public static Money typed(String text, Currency currency) {
		Matcher matcher = TYPED.matcher(text.replace('\u00A0', ' ').strip());
		if (!matcher.matches()) {
			throw new Refused("platform.money.noAmount");
		}
		String digits = matcher.group(1);
		if (BRAZILIAN.matcher(digits).matches()) {
			return ofDigits(digits.replace(".", "").replace(',', '.'), currency);
		}
		if (ENGLISH.matcher(digits).matches()) {
			return ofDigits(digits.replace(",", ""), currency);
		}
		if (PLAIN.matcher(digits).matches()) {
			return ofDigits(digits.replace(',', '.'), currency);
		}
		throw new Refused(digits.matches("\\d{1,3},\\d{3}") ? "platform.money.doubtful" : "platform.money.noAmount");
	}

	private static Money ofDigits(String digits, Currency currency) {
		if (digits.length() > 20) {
			throw new Refused("platform.money.tooMuch");
		}
		return new Money(new BigDecimal(digits), currency);
	}

	public Money plus(Money other) {
		return new Money(this.amount.add(same(other).amount), this.currency);
	}

	public Money minus(Money other) {
		return new Money(this.amount.subtract(same(other).amount), this.currency);
	}

	/** So many of these, rounded once. */
	public Money times(BigDecimal factor) {
		return new Money(this.amount.multiply(factor), this.currency);
	}

	/** So many hundredths of this, rounded once. */
	public Money percent(BigDecimal percent) {
		return new Money(this.amount.multiply(percent).movePointLeft(2), this.currency);
	}

	public boolean isZero() {
		return this.amount.signum() == 0;
	}

	public boolean isNegative() {
		return this.amount.signum() < 0;
	}

	public boolean isMoreThan(Money other) {
		return compareTo(other) > 0;
	}

	/** Refuses another currency. */
	@Override
	public int compareTo(Money other) {
		return this.amount.compareTo(same(other).amount);
	}

	/** {@code 1250.00}, for programs. */
	public String plain() {
		return this.amount.toPlainString();
	}

	/** {@code 1.250,00}, for a field of a form. */
	public String typed() {
		return format("#,##0.00");
	}

	/**
	 * {@code R$ 1.250,00}, the same in every language, so that nobody doubts the digits.
	 */
	public String words() {
		String sign = (this.amount.signum() < 0) ? "-" : "";
		return sign + symbol() + "\u00A0" + new Money(this.amount.abs(), this.currency).typed();
	}

	private String symbol() {
		return this.currency.equals(REAL) ? "R$" : this.currency.getCurrencyCode();
	}

	private String format(String pattern) {
		return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(BRAZIL)).format(this.amount);
	}

	private Money same(Money other) {
		if (!other.currency.equals(this.currency)) {
			throw new IllegalArgumentException(other.currency + " is not " + this.currency);
		}
		return other;
	}

	@Override
	public String toString() {
		return words();
	}

}
