package balcao.chat;

import java.time.Instant;

import balcao.ticket.TicketStatus;

/**
 * An open ticket of the client's organization, beside a conversation.
 *
 * @param own whether the client asked for it
 */
public record ClientTicket(String number, String subject, TicketStatus status, boolean own, Instant updatedAt) {

}
