package balcao.sla;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The clocks of all subjects. */
interface DeadlineClocks extends JpaRepository<DeadlineClock, Long> {

	@Query("select distinct c from DeadlineClock c left join fetch c.pauses where c.subjectId = :subjectId order by c.id")
	List<DeadlineClock> ofSubject(long subjectId);

}
