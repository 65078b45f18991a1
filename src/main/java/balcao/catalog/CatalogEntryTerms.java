package balcao.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an admin says of an entry of the catalog.
 *
 * @param description only of a product
 * @param code what other systems call it; only of kinds that have one
 * @param organizations who may choose it; none means everybody
 * @param segments those that a product serves; none means all
 */
public record CatalogEntryTerms(String name, @Nullable String description, @Nullable String code,
		List<Long> organizations, List<Long> segments) {

	public CatalogEntryTerms {
		organizations = List.copyOf(organizations);
		segments = List.copyOf(segments);
	}

}
