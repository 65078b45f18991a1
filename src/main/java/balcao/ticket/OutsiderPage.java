package balcao.ticket;

import java.time.Instant;
import java.util.List;

/**
 * The public conversation of one ticket, as somebody from outside reads it.
 *
 * @param expiresAt until when the link opens
 */
public record OutsiderPage(String name, String number, String subject, TicketStatus status, String organization,
		Instant expiresAt, List<MessageLine> messages) {

}
