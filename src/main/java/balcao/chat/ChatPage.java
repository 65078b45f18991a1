package balcao.chat;

import java.util.List;

/**
 * A part of a conversation.
 *
 * @param earlier whether there are lines before
 * @param later whether there are lines after
 */
public record ChatPage(ChatStanding standing, List<ChatLine> lines, boolean earlier, boolean later) {

	/** The place of the first line; 0 for none. */
	public int first() {
		return this.lines.isEmpty() ? 0 : this.lines.get(0).position();
	}

	/** The place of the last line; 0 for none. */
	public int last() {
		return this.lines.isEmpty() ? 0 : this.lines.get(this.lines.size() - 1).position();
	}

}
