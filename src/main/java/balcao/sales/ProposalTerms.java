package balcao.sales;

import java.time.LocalDate;

import balcao.platform.Refused;

/**
 * What a version of a proposal says.
 *
 * @param validUntil the last day on which it can be accepted
 */
public record ProposalTerms(Offer offer, Delivery delivery, LocalDate validUntil) {

	private static final int MOST_DAYS = 365;

	/** The same, valid for longer. */
	public ProposalTerms until(LocalDate day) {
		return new ProposalTerms(this.offer, this.delivery, day);
	}

	/**
	 * Refuses what nobody could accept: without scope or lines, no longer valid, or to be
	 * delivered before the client has had the time to decide.
	 */
	void requireComplete(LocalDate today) {
		if (this.offer.scope().isBlank()) {
			throw new Refused("sales.refused.noScope");
		}
		if (this.offer.lines().isEmpty()) {
			throw new Refused("sales.refused.noLines");
		}
		if (this.validUntil.isBefore(today) || this.validUntil.isAfter(today.plusDays(MOST_DAYS))) {
			throw new Refused("sales.refused.validity");
		}
		LocalDate day = this.delivery.day();
		if (day != null && !day.isAfter(this.validUntil)) {
			throw new Refused("sales.refused.deliveryBeforeEnd");
		}
	}

}
