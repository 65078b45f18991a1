package balcao.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The impacts. */
interface Impacts extends JpaRepository<Impact, Long> {

	@Query("""
			select new balcao.catalog.CatalogChoice(i.id, i.name)
			from Impact i where i.archivedAt is null order by i.position, i.id""")
	List<CatalogChoice> choices();

}
