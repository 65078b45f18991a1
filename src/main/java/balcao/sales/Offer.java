package balcao.sales;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

import balcao.platform.Money;
import balcao.platform.Refused;

/**
 * What is to be done and what it costs.
 *
 * @param scope in Markdown; may be empty while it is being written
 */
public record Offer(String title, String scope, Currency currency, List<OfferLine> lines) {

	/** The most lines that an offer has. */
	public static final int MOST_LINES = 50;

	public Offer {
		lines = List.copyOf(lines);
		if (lines.size() > MOST_LINES) {
			throw new Refused("sales.refused.lines", MOST_LINES);
		}
	}

	/** Something to begin with. */
	public static Offer about(String title) {
		return new Offer(title, "", Money.REAL, List.of());
	}

	public Money total() {
		return total(places());
	}

	/** What some of the lines come to, by their places from 1 on. */
	public Money total(Collection<Integer> places) {
		Money total = Money.zero(this.currency);
		for (int place : places) {
			total = total.plus(this.lines.get(place - 1).total());
		}
		return total;
	}

	/** What all discounts take off. */
	public Money reduction() {
		return this.lines.stream().map(OfferLine::reduction).reduce(Money.zero(this.currency), Money::plus);
	}

	/** The places of the lines, from 1 on. */
	public List<Integer> places() {
		return IntStream.rangeClosed(1, this.lines.size()).boxed().toList();
	}

}
