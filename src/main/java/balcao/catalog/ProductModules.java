package balcao.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The modules of products. */
interface ProductModules extends JpaRepository<ProductModule, Long> {

	@Query("""
			select new balcao.catalog.CatalogChoice(m.id, m.name)
			from ProductModule m where m.product.id = :productId and m.archivedAt is null order by lower(m.name)""")
	List<CatalogChoice> ofProduct(long productId);

}
