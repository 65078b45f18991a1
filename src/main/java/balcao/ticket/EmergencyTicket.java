package balcao.ticket;

import java.time.Instant;

/** A protocol that has just been opened or is known better now. */
public record EmergencyTicket(long id, String number, long organizationId, long teamId, int severity,
		Instant openedAt) {

	static EmergencyTicket of(Ticket ticket) {
		return new EmergencyTicket(ticket.id(), ticket.number(), ticket.organizationId(), ticket.teamId(),
				ticket.severity(), ticket.openedAt());
	}

}
