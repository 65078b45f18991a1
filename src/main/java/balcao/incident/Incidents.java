package balcao.incident;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The incidents; who may see one is said in each statement. */
interface Incidents extends Repository<Incident, Long> {

	Incident saveAndFlush(Incident incident);

	/** Of one's own teams, or led by oneself. */
	@Query(value = """
			select i.* from incident i where i.id = :id and (:everything or i.lead_id = :personId or i.team_id in (
				select m.team_id from organization_team_member m where m.person_id = :personId)) for update""",
			nativeQuery = true)
	Optional<Incident> lock(long id, long personId, boolean everything);

}
