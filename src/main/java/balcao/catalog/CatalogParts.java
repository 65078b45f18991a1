package balcao.catalog;

import java.util.List;

/** The parts of one kind that an entry has. */
public record CatalogParts(CatalogKind kind, List<CatalogRow> rows) {

}
