package balcao.mail;

/**
 * The ticket that an answer belongs to, and to whom the letter went that it answers.
 *
 * @param note whether that letter carried what only the team may read, as an answer then
 * does
 */
public record ReplyTarget(long ticketId, long personId, boolean note) {

}
