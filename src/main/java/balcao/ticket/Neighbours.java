package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What stands beside a ticket in a list.
 *
 * @param before the number of the one before; null at the beginning
 * @param after the number of the one after; null at the end
 */
public record Neighbours(@Nullable String before, @Nullable String after) {

}
