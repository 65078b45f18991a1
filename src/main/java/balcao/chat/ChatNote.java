package balcao.chat;

import java.time.Instant;

/** What colleagues said to each other about a conversation. */
public record ChatNote(long id, String author, String text, Instant at) {

}
