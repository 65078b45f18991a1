package balcao.knowledge;

import java.time.Instant;

/**
 * A revision in the list of an article's.
 *
 * @param live whether it is what people read now
 */
public record RevisionRow(int number, String title, RevisionCause cause, String author, Instant at, boolean live) {

}
