package balcao.chat;

import org.jspecify.annotations.Nullable;

/**
 * A conversation that is found again.
 *
 * @param score the client's mark; null for none
 */
public record PastChat(ChatRow chat, @Nullable Integer score) {

}
