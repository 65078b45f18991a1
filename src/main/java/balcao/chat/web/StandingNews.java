package balcao.chat.web;

import org.jspecify.annotations.Nullable;

/**
 * How a conversation stands, as scripts read it.
 *
 * @param sentence the same in words
 * @param partner who is on the other side
 * @param delivered how far the other side's pages have come
 * @param read how far somebody of the other side has looked
 */
record StandingNews(long chat, String state, String sentence, String partner, @Nullable String agent, int place,
		int last, int delivered, int read) {

}
