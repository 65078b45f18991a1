package balcao.catalog;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Which entries a list shows. */
public record CatalogFilter(@Nullable String words, @Nullable String state) {

	/** Everything in use. */
	public static final CatalogFilter NONE = new CatalogFilter(null, null);

	public boolean isArchived() {
		return "archived".equals(this.state);
	}

	public boolean isEverything() {
		return "all".equals(this.state);
	}

	public String text() {
		return Objects.toString(this.words, "").strip();
	}

}
