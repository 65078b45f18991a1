package balcao.sla;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A contract in the list of the back office.
 *
 * @param organization null for every client
 * @param product null for every product
 * @param calendar null for the calendars of the policy
 * @param promises whether its policy has a version in force
 */
public record ContractRow(long id, String name, @Nullable Long organizationId, @Nullable String organization,
		@Nullable String product, long policyId, String policy, @Nullable String calendar, LocalDate validFrom,
		@Nullable LocalDate validUntil, ContractState state, boolean promises) {

	/** The group it is listed in: a client's, a product's, everybody's. */
	public String group() {
		if (this.organization != null) {
			return "client";
		}
		return (this.product != null) ? "product" : "everybody";
	}

}
