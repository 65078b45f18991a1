package balcao.sales;

import org.jspecify.annotations.Nullable;

/**
 * Which opportunities or quotes are listed.
 *
 * @param stageId of opportunities; null for any
 * @param ownerId whose they are; null for anybody's
 * @param words in title or client
 */
public record SalesFilter(@Nullable Long stageId, @Nullable Long ownerId, String words) {

	public static final SalesFilter NONE = new SalesFilter(null, null, "");

}
