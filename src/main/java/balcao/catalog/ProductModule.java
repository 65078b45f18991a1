package balcao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A part of a product that clients know by name. */
@Entity
@Table(name = "catalog_module")
class ProductModule extends CatalogEntry {

	@ManyToOne(fetch = FetchType.LAZY)
	private Product product;

	protected ProductModule() {
	}

	static ProductModule register(Product product, String name) {
		ProductModule module = new ProductModule();
		module.product = product;
		module.rename(name);
		return module;
	}

	Product product() {
		return this.product;
	}

}
