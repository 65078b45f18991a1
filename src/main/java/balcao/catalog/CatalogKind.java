package balcao.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The kinds of entries of the catalog, from the whole to its parts. */
public enum CatalogKind {

	PRODUCT("catalog_product", null),

	MODULE("catalog_module", "product"),

	SITUATION("catalog_situation", "module"),

	IMPACT("catalog_impact", null),

	ROUTINE("catalog_option", "module"),

	ENVIRONMENT("catalog_option", "product"),

	VERSION("catalog_option", "product"),

	SEGMENT("catalog_option", null),

	CATEGORY("catalog_option", null),

	TOPIC("catalog_option", "category"),

	SERVICE("catalog_option", null),

	COUNTRY("catalog_option", null);

	private static final String OPTIONS = "catalog_option";

	private final String table;

	private final @Nullable String parent;

	CatalogKind(String table, @Nullable String parent) {
		this.table = table;
		this.parent = parent;
	}

	/** Whether it stands on its own, with a list of its own. */
	public boolean isTop() {
		return this.parent == null;
	}

	/** The kind it is a part of. */
	public @Nullable CatalogKind parent() {
		return (this.parent != null) ? valueOf(this.parent.toUpperCase(Locale.ROOT)) : null;
	}

	/** The kinds of its parts. */
	public List<CatalogKind> children() {
		return Stream.of(values()).filter((kind) -> kind.parent() == this).toList();
	}

	/** The page that lists an entry of this kind: its parent's, or the kind's own. */
	public String home(@Nullable Long parentId) {
		CatalogKind above = parent();
		return "/backoffice/catalog/" + ((above != null && parentId != null) ? above.path() + "/" + parentId : path());
	}

	/**
	 * Whether it is one of the kinds that share a table, have a code and an order of
	 * their own.
	 */
	public boolean isOption() {
		return this.table.equals(OPTIONS);
	}

	String table() {
		return this.table;
	}

	/** What its rows have in common in their table. */
	String condition() {
		return isOption() ? "e.kind = '" + name() + "'" : "true";
	}

	/** The column that names the parent; only for kinds that have one. */
	String parentColumn() {
		return this.parent + "_id";
	}

	/** How its entries are ordered where they are chosen from. */
	String order() {
		return switch (this) {
			case SITUATION -> "e.id";
			case IMPACT -> "e.position, e.id";
			case PRODUCT, MODULE -> "lower(e.name), e.id";
			default -> "e.position, lower(e.name), e.id";
		};
	}

	/** As addresses write it. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

}
