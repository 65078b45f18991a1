package balcao.chat;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.organization.Attendant;

/**
 * What stands beside a conversation at the desk.
 *
 * @param attendants who looks after the organization
 * @param tickets open ones of the organization that the reader may see
 * @param notes what colleagues said to each other
 * @param mark what the client thought of it; null for nothing yet
 */
public record DeskChatContext(String email, @Nullable String phone, List<Attendant> attendants,
		List<ClientTicket> tickets, List<ChatNote> notes, @Nullable ChatMark mark) {

}
