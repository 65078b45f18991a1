package balcao.rating;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be rated: a solved request, or one answer in it.
 *
 * @param messageId null for the request
 * @param excerpt what the answer begins with; null for the request
 * @param score the person's own mark; null before the first
 * @param open whether the mark can still be given or changed
 */
public record RatedThing(@Nullable Long messageId, @Nullable String author, @Nullable String excerpt,
		@Nullable Instant saidAt, @Nullable Integer score, @Nullable String comment, boolean open) {

}
