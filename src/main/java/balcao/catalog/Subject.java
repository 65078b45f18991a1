package balcao.catalog;

import org.jspecify.annotations.Nullable;

/** What a request is about, as far as it is known; every part fits the one before it. */
public record Subject(@Nullable Long productId, @Nullable Long moduleId, @Nullable Long situationId,
		@Nullable Long impactId) {

}
