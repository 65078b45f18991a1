package balcao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Something the company sells and supports. */
@Entity
@Table(name = "catalog_product")
class Product extends CatalogEntry {

	private @Nullable String description;

	protected Product() {
	}

	static Product register(String name, @Nullable String description) {
		Product product = new Product();
		product.rename(name);
		product.describe(description);
		return product;
	}

	void describe(@Nullable String description) {
		this.description = description;
	}

	@Nullable String description() {
		return this.description;
	}

}
