package balcao.catalog;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/** The options of every kind that shares their table. */
interface CatalogOptions extends JpaRepository<CatalogOption, Long> {

	Optional<CatalogOption> findByIdAndKind(long id, CatalogKind kind);

}
