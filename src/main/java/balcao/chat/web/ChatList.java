package balcao.chat.web;

import java.util.List;

import balcao.chat.ChatRow;
import balcao.platform.KeysetPage;
import org.jspecify.annotations.Nullable;

/**
 * A page of a client's conversations.
 *
 * @param newer the address of the page before; null on the first
 * @param older the address of the page after; null on the last
 */
record ChatList(List<ChatRow> rows, @Nullable String newer, @Nullable String older) {

	static ChatList of(KeysetPage<ChatRow> page) {
		return new ChatList(page.rows(), (page.before() != null) ? "/chats?before=" + page.before() : null,
				(page.after() != null) ? "/chats?after=" + page.after() : null);
	}

}
