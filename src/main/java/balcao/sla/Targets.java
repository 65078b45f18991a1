package balcao.sla;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The promises in force. */
interface Targets extends JpaRepository<Target, Long> {

	@Query("select t from Target t where t.severity = :severity order by t.durationSeconds")
	List<Target> ofSeverity(short severity);

	@Query("select t from Target t where t.target = balcao.sla.TargetName.FEEDBACK")
	Optional<Target> feedback();

	@Query("select t from Target t order by t.severity nulls last, t.durationSeconds")
	List<Target> inOrder();

}
