package balcao.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalog in a list of the back office.
 *
 * @param path the names of what it is a part of; empty for what stands on its own
 * @param code what other systems call it; null for none
 * @param parts how many modules or situations in use it has
 * @param organizations how many may choose it; 0 for everybody
 */
public record CatalogRow(long id, String path, String name, @Nullable String code, boolean archived, long parts,
		long organizations) {

}
