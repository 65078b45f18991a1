package balcao.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How a situation hurts the client, told as a consequence. */
@Entity
@Table(name = "catalog_impact")
class Impact extends CatalogEntry {

	private int position;

	protected Impact() {
	}

	static Impact register(String name, int position) {
		Impact impact = new Impact();
		impact.rename(name);
		impact.position = position;
		return impact;
	}

}
