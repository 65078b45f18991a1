package balcao.severity;

import balcao.catalog.CatalogKind;

/**
 * A name in a file that the catalog does not have.
 *
 * @param line where it stands first
 * @param name with those it belongs to before it
 */
public record UnknownName(long line, CatalogKind kind, String name) {

}
