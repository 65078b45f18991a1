package balcao.backoffice;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which changes to list.
 *
 * @param table the table of one thing; null for all
 * @param row the id of the thing, whose parts are listed with it
 * @param from the first instant
 * @param until the first instant no longer
 */
public record ChangeFilter(@Nullable ChangeArea area, @Nullable Long actorId, @Nullable String table,
		@Nullable String row, @Nullable Instant from, @Nullable Instant until) {

}
