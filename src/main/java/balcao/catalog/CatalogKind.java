package balcao.catalog;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The kinds of entries of the catalog, from the whole to its parts. */
public enum CatalogKind {

	PRODUCT("catalog_product", null, "module"),

	MODULE("catalog_module", "product", "situation"),

	SITUATION("catalog_situation", "module", null),

	IMPACT("catalog_impact", null, null);

	private final String table;

	private final @Nullable String parent;

	private final @Nullable String child;

	CatalogKind(String table, @Nullable String parent, @Nullable String child) {
		this.table = table;
		this.parent = parent;
		this.child = child;
	}

	/** Whether it stands on its own, with a list of its own. */
	public boolean isTop() {
		return this.parent == null;
	}

	/** The kind it is a part of. */
	public @Nullable CatalogKind parent() {
		return (this.parent != null) ? valueOf(this.parent.toUpperCase(Locale.ROOT)) : null;
	}

	/** The kind of its parts. */
	public @Nullable CatalogKind child() {
		return (this.child != null) ? valueOf(this.child.toUpperCase(Locale.ROOT)) : null;
	}

	/** The page that lists an entry of this kind: its parent's, or the kind's own. */
	public String home(@Nullable Long parentId) {
		CatalogKind above = parent();
		return "/backoffice/catalog/" + ((above != null && parentId != null) ? above.path() + "/" + parentId : path());
	}

	String table() {
		return this.table;
	}

	/** The column that names the parent; only for kinds that have one. */
	String parentColumn() {
		return this.parent + "_id";
	}

	/** As addresses write it. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

}
