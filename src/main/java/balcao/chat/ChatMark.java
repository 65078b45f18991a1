package balcao.chat;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a client thought of a conversation.
 *
 * @param open whether it can still be given or changed
 */
public record ChatMark(@Nullable Integer score, @Nullable String comment, @Nullable Instant at, boolean open) {

}
