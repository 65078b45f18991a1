package balcao.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A request that was not sent, because an article answered it.
 *
 * @param draftId of the request, if it was kept already
 */
public record Deflection(@Nullable Long draftId, long organizationId, @Nullable Long productId,
		@Nullable Long moduleId) {

}
