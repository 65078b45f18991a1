package balcao.intake;

import org.jspecify.annotations.Nullable;

/** What routing looks at; in a rule a blank matches anything. */
public record RoutingKey(@Nullable Long requestTypeId, @Nullable Long productId, @Nullable Long moduleId) {

}
