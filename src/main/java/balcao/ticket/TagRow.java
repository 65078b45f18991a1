package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A tag of the list of all.
 *
 * @param uses how many tickets have it
 * @param archivedAt since when it is not given any more; null while it is
 */
public record TagRow(long id, String name, long uses, @Nullable Instant archivedAt, int version) {

	public boolean isArchived() {
		return this.archivedAt != null;
	}

}
