package balcao.catalog;

/**
 * An entry of the catalog in a list of the back office.
 *
 * @param parts how many modules or situations in use it has
 */
public record CatalogRow(long id, String name, boolean archived, long parts) {

}
