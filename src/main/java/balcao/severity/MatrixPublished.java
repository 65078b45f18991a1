package balcao.severity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of the matrix was published and will never change.
 *
 * @param previousVersionId the version published before it; null for the first
 * @param actorId who published it; null when the application did
 */
public record MatrixPublished(long versionId, int number, @Nullable Long previousVersionId, Instant validFrom,
		@Nullable Long actorId) {

}
