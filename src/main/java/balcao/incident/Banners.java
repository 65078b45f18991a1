package balcao.incident;

import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The status banners; those of incidents are for who sees the incident, others for
 * leaders and admins.
 */
interface Banners extends Repository<Banner, Long> {

	Banner saveAndFlush(Banner banner);

	@Query(value = """
			select b.* from incident_banner b where b.id = :id and (:everything or b.incident_id in (select i.id from incident i
				where i.lead_id = :personId or i.team_id in (select m.team_id from organization_team_member m
				where m.person_id = :personId))) for update""",
			nativeQuery = true)
	Optional<Banner> lock(long id, long personId, boolean everything);

}
