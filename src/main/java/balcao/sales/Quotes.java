package balcao.sales;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The quotes of tickets. */
interface Quotes extends Repository<Quote, Long> {

	Quote saveAndFlush(Quote quote);

	Optional<Quote> findById(long id);

	@Query("select q from Quote q where q.id = :id and q.ticketId = :ticketId")
	Optional<Quote> find(long id, long ticketId);

}
