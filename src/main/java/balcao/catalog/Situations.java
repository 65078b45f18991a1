package balcao.catalog;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The situations of modules. */
interface Situations extends JpaRepository<Situation, Long> {

	@Query("""
			select new balcao.catalog.CatalogChoice(s.id, s.name)
			from Situation s where s.module.id = :moduleId and s.archivedAt is null order by s.id""")
	List<CatalogChoice> ofModule(long moduleId);

	@Query("""
			select s from Situation s join fetch s.module m join fetch m.product
			where s.id = :id""")
	Optional<Situation> findWithModule(long id);

}
