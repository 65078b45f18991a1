package balcao.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** An entry of the catalog for its form, with its parts. */
public record CatalogPage(CatalogKind kind, long id, String name, @Nullable String description, @Nullable String code,
		boolean archived, @Nullable Long parentId, @Nullable String parentName, List<CatalogParts> parts) {

}
