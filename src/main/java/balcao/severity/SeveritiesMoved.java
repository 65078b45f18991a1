package balcao.severity;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Open subjects have the severity that another version of the matrix gives them.
 *
 * @param reason in the words of whoever published
 * @param actorId null when the application did
 */
public record SeveritiesMoved(Map<Long, SeverityDecision> bySubject, String reason, @Nullable Long actorId,
		Instant at) {

}
