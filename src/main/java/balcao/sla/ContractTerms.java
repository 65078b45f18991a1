package balcao.sla;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a contract says.
 *
 * @param organizationId null for every client
 * @param productId null for every product
 * @param calendarId counts instead of the calendars that the policy names; null leaves
 * them
 * @param validFrom the first day, as the company's zone counts days
 * @param validUntil the last day, included; null without end
 */
public record ContractTerms(String name, @Nullable Long organizationId, @Nullable Long productId, long policyId,
		@Nullable Long calendarId, LocalDate validFrom, @Nullable LocalDate validUntil) {

	/** The policy of everybody who has no other. */
	public static ContractTerms forEverybody(String name, long policyId, LocalDate validFrom) {
		return new ContractTerms(name, null, null, policyId, null, validFrom, null);
	}

	public boolean isForEverybody() {
		return this.organizationId == null && this.productId == null;
	}

	boolean holdsOn(LocalDate day) {
		return !day.isBefore(this.validFrom) && (this.validUntil == null || !day.isAfter(this.validUntil));
	}

	boolean overlaps(ContractTerms other) {
		return (this.validUntil == null || !other.validFrom.isAfter(this.validUntil))
				&& (other.validUntil == null || !this.validFrom.isAfter(other.validUntil));
	}

	/**
	 * The closer to the client, the higher: a client's product, client, product,
	 * everybody.
	 */
	int specificity() {
		return ((this.organizationId != null) ? 2 : 0) + ((this.productId != null) ? 1 : 0);
	}

}
