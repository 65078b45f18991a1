package balcao.organization;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The teams. */
interface Teams extends JpaRepository<Team, Long> {

	@Query("""
			select new balcao.organization.Choice(t.id, t.name)
			from Team t where t.archivedAt is null order by lower(t.name)""")
	List<Choice> choices();

	@Query("""
			select new balcao.organization.Choice(t.id, t.name)
			from Team t join TeamMember m on m.id.teamId = t.id
			where m.id.personId = :personId and t.archivedAt is null order by lower(t.name)""")
	List<Choice> choicesOf(long personId);

}
