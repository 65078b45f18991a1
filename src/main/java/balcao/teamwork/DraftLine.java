package balcao.teamwork;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A reply that a colleague is writing.
 *
 * @param text null unless they let colleagues read it
 */
public record DraftLine(long personId, String person, Instant at, @Nullable String text) {

}
