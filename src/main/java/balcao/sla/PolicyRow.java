package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A policy in the list of the back office.
 *
 * @param number of the version in force; null when none is yet
 * @param validFrom since when that version holds
 * @param contracts how many contracts of today or later use it
 */
public record PolicyRow(long id, String name, boolean archived, @Nullable Integer number, @Nullable Instant validFrom,
		boolean hasDraft, long contracts) {

	/** Whether the version in force is one that the application began with. */
	public boolean isSinceEver() {
		return PolicyService.SINCE_EVER.equals(this.validFrom);
	}

}
