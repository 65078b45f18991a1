package balcao.protocol;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogChoice;
import balcao.catalog.ProductCard;
import balcao.ticket.Expectation;
import balcao.ticket.TicketRow;

/**
 * Everything that the page of a contact shows.
 *
 * @param chosen who calls; null while nobody was chosen
 * @param found who may be calling, by what was typed
 * @param open what the client has open
 */
public record ContactPage(ContactRow contact, @Nullable FoundCaller chosen, List<FoundCaller> found,
		List<TicketRow> open, List<ProductCard> products, List<CatalogChoice> modules, List<CatalogChoice> situations,
		List<CatalogChoice> impacts, Expectation expectation) {

}
