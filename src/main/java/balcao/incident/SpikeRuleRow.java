package balcao.incident;

import org.jspecify.annotations.Nullable;

/**
 * A rule about spikes as the back office shows it.
 *
 * @param id 0 for the general one that was never written
 * @param product null for all without a rule of their own
 */
public record SpikeRuleRow(long id, @Nullable Long productId, @Nullable String product, SpikeTerms terms, int version) {

	public boolean isGeneral() {
		return this.productId == null;
	}

}
