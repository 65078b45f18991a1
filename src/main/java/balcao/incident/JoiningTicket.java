package balcao.incident;

import java.time.Instant;

import balcao.ticket.TicketKind;
import balcao.ticket.TicketStatus;

/** A request about the same thing that may join an incident. */
public record JoiningTicket(String number, String subject, String organization, TicketKind kind, TicketStatus status,
		Instant openedAt) {

}
