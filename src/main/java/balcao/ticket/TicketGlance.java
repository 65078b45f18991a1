package balcao.ticket;

import org.jspecify.annotations.Nullable;

/** What other modules need to know of a ticket whose page they show a part on. */
public record TicketGlance(long id, String number, TicketKind kind, String subject, TicketStatus status,
		long organizationId, long requesterId, long teamId, @Nullable Long assigneeId) {

	static TicketGlance of(TicketSheet ticket) {
		return new TicketGlance(ticket.id(), ticket.number(), ticket.kind(), ticket.subject(), ticket.status(),
				ticket.organizationId(), ticket.requesterId(), ticket.teamId(), ticket.assigneeId());
	}

}
