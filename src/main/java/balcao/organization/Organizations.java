package balcao.organization;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The client companies. */
interface Organizations extends JpaRepository<Organization, Long> {

	@Query("""
			select new balcao.organization.Choice(o.id, o.name)
			from Organization o where o.archivedAt is null and o.unidentified = false order by lower(o.name)""")
	List<Choice> choices();

}
