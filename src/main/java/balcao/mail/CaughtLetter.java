package balcao.mail;

import java.time.Instant;

/** A letter of the demo, which nobody sent. */
public record CaughtLetter(long id, String toName, String toAddress, String subject, String text, String html,
		Instant createdAt) {

}
