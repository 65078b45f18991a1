package balcao.mail;

/**
 * The ticket that an answer is about, and to whom of the people from outside the letter
 * went that it answers.
 */
public record OutsiderTarget(long ticketId, long outsiderId) {

}
