package balcao.ticket;

import org.springframework.data.repository.Repository;

/** The people in copy. */
interface TicketCopies extends Repository<TicketCopy, TicketCopy.Id> {

	TicketCopy save(TicketCopy copy);

}
