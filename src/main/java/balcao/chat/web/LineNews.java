package balcao.chat.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of a conversation as scripts read it.
 *
 * @param chat the conversation
 * @param id of the row, which never changes
 * @param text what was said, or a sentence for what happened
 * @param time the instant as people read it
 * @param key the reader's own mark; null for what others said
 */
record LineNews(long chat, long id, int position, String kind, String side, boolean own, @Nullable String author,
		String initials, String text, Instant at, String time, @Nullable String key, List<FileNews> files) {

	/** A file of a line. */
	record FileNews(long id, String name, String size, boolean image) {

	}

}
