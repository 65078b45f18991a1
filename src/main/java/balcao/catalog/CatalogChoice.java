package balcao.catalog;

/** A module, situation or impact to choose from a list. */
public record CatalogChoice(long id, String name) {

}
