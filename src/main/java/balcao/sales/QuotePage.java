package balcao.sales;

/** A quote with what it says. */
public record QuotePage(QuoteRow row, Offer offer) {

}
