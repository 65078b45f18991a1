package balcao.organization;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Who belongs to which team. */
interface TeamMembers extends JpaRepository<TeamMember, TeamMember.Id> {

	@Query("select m from TeamMember m where m.id.teamId = :teamId")
	List<TeamMember> ofTeam(long teamId);

}
