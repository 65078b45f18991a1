package balcao.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A list that somebody keeps under a name.
 *
 * @param team the team it is for; null for one's own
 * @param query filter, order and columns as they stand in an address
 * @param changeable whether whoever reads may rename and delete it
 */
public record SavedView(long id, String name, @Nullable String team, String query, boolean pinned, boolean changeable) {

	/** The list itself. */
	public String href() {
		return "/desk/list?" + (this.query.isEmpty() ? "" : this.query + "&") + "saved=" + this.id;
	}

}
