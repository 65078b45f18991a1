package balcao.platform;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is out of order, as a client reads it on every page.
 *
 * @param product its name; null where it concerns everything
 * @param about product and module in one line
 * @param state how far it is, by its constant's name
 * @param since when it began to be told
 */
public record StatusBanner(long id, @Nullable String product, @Nullable String about, String state, String text,
		Instant since, Instant updatedAt) {

	/** Whether it speaks of a product, or of everything. */
	public boolean isAbout(@Nullable String name) {
		return this.product == null || this.product.equals(name);
	}

	public boolean isResolved() {
		return this.state.equals("RESOLVED");
	}

}
