package balcao.backoffice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A change of the configuration.
 *
 * @param actor null for the system itself
 * @param row the id of what was changed; null where many rows were written at once
 * @param name what it is called; null where it has no name
 * @param rows how many rows were written at once; 0 for one
 */
public record ChangeRow(long id, Instant at, @Nullable String actor, String table, @Nullable String row,
		@Nullable String name, Action action, List<Difference> differences, int rows) {

	/** What happened to a row. */
	public enum Action {

		ADDED, CHANGED, REMOVED

	}

	/**
	 * A field that is another.
	 *
	 * @param field the name of the column
	 * @param from as the database writes it, names in the place of ids; null for nothing
	 */
	public record Difference(String field, @Nullable String from, @Nullable String to) {

	}

}
