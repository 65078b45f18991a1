package balcao.chat;

import java.util.List;

/** What a client's first page shows of conversations: who is there, and those open. */
public record HomeChat(ReceptionView reception, List<ChatRow> open) {

}
