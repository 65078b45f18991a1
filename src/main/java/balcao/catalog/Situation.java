package balcao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** Something that can be wrong with a module, in the words of clients. */
@Entity
@Table(name = "catalog_situation")
class Situation extends CatalogEntry {

	@ManyToOne(fetch = FetchType.LAZY)
	private ProductModule module;

	protected Situation() {
	}

	static Situation register(ProductModule module, String name) {
		Situation situation = new Situation();
		situation.module = module;
		situation.rename(name);
		return situation;
	}

	ProductModule module() {
		return this.module;
	}

}
