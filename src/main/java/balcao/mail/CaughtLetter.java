package balcao.mail;

import java.time.Instant;
import java.util.Map;

/** A letter of the demo, which nobody sent. */
public record CaughtLetter(long id, String toName, String toAddress, String subject, String text, String html,
		Instant createdAt, Map<String, String> headers) {

}
