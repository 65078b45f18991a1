package balcao.chat;

import java.util.List;

/**
 * The open conversations as somebody of the team sees them.
 *
 * @param waiting those that nobody has: emergencies, then one's own clients, then by time
 * @param left messages that were left while nobody was there
 * @param mine those that the reader has
 * @param others those that colleagues have
 * @param presence how the reader stands
 */
public record DeskChatLists(List<DeskChatRow> waiting, List<DeskChatRow> left, List<DeskChatRow> mine,
		List<DeskChatRow> others, DeskPresence presence) {

	public boolean isEmpty() {
		return this.waiting.isEmpty() && this.left.isEmpty() && this.mine.isEmpty() && this.others.isEmpty();
	}

}
