package balcao.decree;

import java.time.Instant;

/**
 * A history could not be prepared, so that the team has to see to it.
 *
 * @param personId whose it is
 * @param askedById who asked for it
 */
public record HistoryFailed(long requestId, long personId, long askedById, HistoryQuestion question, Instant at) {

}
