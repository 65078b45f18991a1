package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the history.
 *
 * @param from the name of a person or team, or the value itself
 * @param to likewise, what it became
 */
public record HistoryLine(long id, Instant at, @Nullable String actor, HistoryKind kind, @Nullable String from,
		@Nullable String to, @Nullable String reason) {

}
