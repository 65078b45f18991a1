package balcao.sales;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The opportunities of tickets. */
interface Opportunities extends Repository<Opportunity, Long> {

	Opportunity saveAndFlush(Opportunity opportunity);

	Optional<Opportunity> findById(long id);

	@Query("select o from Opportunity o where o.id = :id and o.ticketId = :ticketId")
	Optional<Opportunity> find(long id, long ticketId);

	/** The latest of a ticket that has not ended. */
	@Query("select o from Opportunity o where o.ticketId = :ticketId and o.closedAt is null order by o.id desc limit 1")
	Optional<Opportunity> openOf(long ticketId);

}
