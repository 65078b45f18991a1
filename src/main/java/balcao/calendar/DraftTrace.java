package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Who changed a draft last.
 *
 * @param editedBy null when the application did
 */
public record DraftTrace(@Nullable String editedBy, Instant editedAt) {

}
