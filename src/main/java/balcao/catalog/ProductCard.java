package balcao.catalog;

import org.jspecify.annotations.Nullable;

/** A product to choose from a page. */
public record ProductCard(long id, String name, @Nullable String description) {

}
