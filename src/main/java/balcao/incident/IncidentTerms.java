package balcao.incident;

import org.jspecify.annotations.Nullable;

/** What an incident is about, and whose it is. */
public record IncidentTerms(String subject, long productId, @Nullable Long moduleId, long teamId) {

}
