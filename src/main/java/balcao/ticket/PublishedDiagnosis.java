package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A diagnosis as clients read it.
 *
 * @param text what was published
 * @param affectedVersion of the product; null where none was named
 */
public record PublishedDiagnosis(String text, @Nullable String affectedVersion, Instant at) {

}
