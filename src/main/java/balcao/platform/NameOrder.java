package balcao.platform;

import java.util.Map;

/**
 * The part of a statement that reads a page of a list ordered by name, continuing from a
 * row's id.
 *
 * @param sql conditions, order and limit, to follow a {@code where} condition
 */
public record NameOrder(String sql, Map<String, Object> parameters) {

	/**
	 * The order of a table with columns {@code name} and {@code id}.
	 * @param table a name of ours, never a person's
	 * @param alias likewise
	 */
	public static NameOrder of(String table, String alias, PageRequest request) {
		String key = "(lower(" + alias + ".name), " + alias + ".id)";
		String direction = request.isBack() ? " desc" : "";
		String order = " order by lower(" + alias + ".name)" + direction + ", " + alias + ".id" + direction + " limit "
				+ (KeysetPage.SIZE + 1);
		String cursor = request.cursor();
		if (cursor == null) {
			return new NameOrder(order, Map.of());
		}
		return new NameOrder(" and " + key + (request.isBack() ? " < " : " > ") + "(select lower(k.name), k.id from "
				+ table + " k where k.id = :cursor)" + order, Map.of("cursor", id(cursor)));
	}

	private static long id(String cursor) {
		try {
			return Long.parseLong(cursor);
		}
		catch (NumberFormatException ex) {
			throw new NotFound();
		}
	}

}
