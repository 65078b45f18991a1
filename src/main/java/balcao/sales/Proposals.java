package balcao.sales;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The proposals of tickets. */
interface Proposals extends Repository<Proposal, Long> {

	Proposal save(Proposal proposal);

	@Query("select coalesce(max(p.number), 0) from Proposal p where p.ticketId = :ticketId")
	int lastNumber(long ticketId);

}
