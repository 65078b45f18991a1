package balcao.knowledge;

import java.time.Instant;

/** A text of an article that never changes. */
public record Revision(int number, String title, String body, RevisionCause cause, String author, Instant at) {

}
