package balcao.chat;

/**
 * A conversation in the team's lists.
 *
 * @param own whether the reader was asked for, or looks after the client
 */
public record DeskChatRow(ChatRow chat, boolean own) {

}
