package balcao.catalog;

import java.util.List;

/**
 * An entry of the catalog in use with the names that lead to it, from the whole to the
 * part.
 */
public record CatalogPath(long id, List<String> names) {

	public CatalogPath {
		names = List.copyOf(names);
	}

	/** The names as people read them. */
	public String words() {
		return String.join(" › ", this.names);
	}

}
