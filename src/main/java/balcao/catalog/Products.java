package balcao.catalog;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The products. */
interface Products extends JpaRepository<Product, Long> {

	@Query("""
			select new balcao.catalog.ProductCard(p.id, p.name, p.description)
			from Product p where p.archivedAt is null order by lower(p.name)""")
	List<ProductCard> cards();

}
