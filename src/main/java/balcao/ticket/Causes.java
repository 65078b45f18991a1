package balcao.ticket;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The causes to choose from. */
interface Causes extends Repository<Cause, Long> {

	Cause saveAndFlush(Cause cause);

	Optional<Cause> findById(long id);

	@Query("select c from Cause c order by case when c.archivedAt is null then 0 else 1 end, lower(c.name), c.id")
	List<Cause> all();

}
