package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * A cause in the list of the back office.
 *
 * @param productId null for every product
 */
public record CauseRow(long id, String name, @Nullable Long productId, boolean archived) {

}
