package balcao.platform;

import java.util.Map;

/**
 * The part of a statement that reads a page of a list ordered by an instant and an id,
 * continuing from a {@link Cursor}.
 *
 * @param sql conditions, order and limit, to follow a {@code where} condition
 */
public record TimeOrder(String sql, Map<String, Object> parameters) {

	/**
	 * The latest first.
	 * @param at the column of the instant, a name of ours, never a person's
	 * @param id the column of the id, likewise
	 */
	public static TimeOrder latestFirst(String at, String id, PageRequest request) {
		return of(at, id, !request.isBack(), request);
	}

	/** The earliest first. */
	public static TimeOrder earliestFirst(String at, String id, PageRequest request) {
		return of(at, id, request.isBack(), request);
	}

	private static TimeOrder of(String at, String id, boolean descending, PageRequest request) {
		String direction = descending ? " desc" : "";
		String order = " order by " + at + direction + ", " + id + direction + " limit " + (KeysetPage.SIZE + 1);
		return Cursor.parse(request.cursor())
			.map((cursor) -> new TimeOrder(
					" and (" + at + ", " + id + ") " + (descending ? "<" : ">")
							+ " (cast(:placeAt as timestamptz), :placeId)" + order,
					Map.<String, Object>of("placeAt", cursor.instant(), "placeId", cursor.id())))
			.orElseGet(() -> new TimeOrder(order, Map.of()));
	}

}
