package balcao.ticket;

import org.jspecify.annotations.Nullable;

/**
 * What of a ticket's whole past to read.
 *
 * @param kind of events; null for all
 * @param personId who did it; null for anybody
 */
public record PastFilter(Show show, @Nullable HistoryKind kind, @Nullable Long personId) {

}
