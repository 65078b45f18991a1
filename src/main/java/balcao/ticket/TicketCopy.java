package balcao.ticket;

import java.io.Serial;
import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A colleague of the requester who follows the public conversation. */
@Entity
@Table(name = "ticket_copy")
class TicketCopy {

	@EmbeddedId
	private Id id;

	protected TicketCopy() {
	}

	static TicketCopy of(long ticketId, long personId) {
		TicketCopy copy = new TicketCopy();
		copy.id = new Id(ticketId, personId);
		return copy;
	}

	@Embeddable
	record Id(long ticketId, long personId) implements Serializable {

		@Serial
		private static final long serialVersionUID = 1L;

	}

}
