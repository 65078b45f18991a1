package balcao.sla;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a policy is published.
 *
 * @param previousVersionId the version in force until then; null for the first
 */
public record PolicyPublished(long policyId, long versionId, @Nullable Long previousVersionId, Instant validFrom,
		@Nullable Long actorId, Instant at) {

}
