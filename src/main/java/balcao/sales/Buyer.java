package balcao.sales;

import org.jspecify.annotations.Nullable;

import balcao.platform.Money;

/**
 * Somebody of a client who may accept proposals.
 *
 * @param manages whether the person manages the organization, which covers any amount
 * @param limit what the person may accept all the same; null for nothing
 */
public record Buyer(long id, String name, String email, boolean manages, @Nullable Money limit) {

	/** Whether the person may accept so much. */
	public boolean covers(Money amount) {
		Money most = this.limit;
		return this.manages || (most != null && most.currency().equals(amount.currency()) && !amount.isMoreThan(most));
	}

	public boolean mayBuy() {
		return this.manages || this.limit != null;
	}

}
