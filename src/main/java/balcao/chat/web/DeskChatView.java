package balcao.chat.web;

import java.util.List;
import java.util.Objects;

import balcao.chat.ChatState;
import balcao.chat.ChatStanding;
import balcao.chat.DeskChatContext;
import balcao.chat.DeskChatLists;
import balcao.platform.CurrentPerson;

/**
 * A conversation at the desk, with what stands beside it.
 *
 * @param readerId who looks at it
 * @param topics what the lists beside it listen to
 */
record DeskChatView(ChatView talk, DeskChatLists lists, DeskChatContext context, long readerId, String topics) {

	static DeskChatView of(ChatView talk, DeskChatLists lists, DeskChatContext context, CurrentPerson reader,
			List<Long> teams) {
		return new DeskChatView(talk, lists, context, reader.id(), topics(teams));
	}

	/** What the lists of some teams listen to, as many as one page may. */
	static String topics(List<Long> teams) {
		return String.join(" ", teams.stream().limit(18).map((team) -> "chats:" + team).toList());
	}

	public ChatStanding standing() {
		return this.talk.standing();
	}

	/** Whether the reader has it. */
	public boolean isMine() {
		return Objects.equals(standing().agentId(), this.readerId);
	}

	/** Whether it can be taken. */
	public boolean isFree() {
		return standing().isOpen() && standing().agentId() == null;
	}

	/** Whether it can still become a ticket or a protocol. */
	public boolean isTurnable() {
		return standing().ticketNumber() == null;
	}

	public boolean isLeft() {
		return standing().state() == ChatState.LEFT_MESSAGE;
	}

}
