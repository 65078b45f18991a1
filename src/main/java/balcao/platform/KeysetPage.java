package balcao.platform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is read by position, never by count.
 *
 * @param before cursor of the page before this one; null on the first
 * @param after cursor of the page after this one; null on the last
 */
public record KeysetPage<T>(List<T> rows, @Nullable String before, @Nullable String after) {

	/** How many rows a page has. */
	public static final int SIZE = 25;

	/**
	 * The page of rows that were read one more than fit.
	 * @param found rows in the order of the list when reading on, reversed when reading
	 * back
	 * @param request where reading began
	 */
	public static <T> KeysetPage<T> of(List<T> found, PageRequest request, Function<T, String> cursor) {
		boolean more = found.size() > SIZE;
		List<T> rows = new ArrayList<>(found.subList(0, Math.min(found.size(), SIZE)));
		if (request.isBack()) {
			Collections.reverse(rows);
		}
		if (rows.isEmpty()) {
			return new KeysetPage<>(rows, null, null);
		}
		boolean hasBefore = request.isBack() ? more : request.after() != null;
		boolean hasAfter = request.isBack() || more;
		return new KeysetPage<>(List.copyOf(rows), hasBefore ? cursor.apply(rows.get(0)) : null,
				hasAfter ? cursor.apply(rows.get(rows.size() - 1)) : null);
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

}
