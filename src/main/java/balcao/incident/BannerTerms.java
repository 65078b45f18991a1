package balcao.incident;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a banner is about, for whom and when.
 *
 * @param productId null where it concerns everybody
 * @param from null for at once
 * @param until null until it is resolved
 */
public record BannerTerms(@Nullable Long productId, @Nullable Long moduleId, BannerAudience audience, BannerWords words,
		@Nullable Instant from, @Nullable Instant until) {

}
