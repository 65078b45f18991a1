package balcao.severity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import balcao.catalog.CatalogKind;

/** Finds what a file names; capitals and spaces do not matter. */
final class KnownNames {

	private final Map<Key, Long> ids = new HashMap<>();

	/**
	 * What rows name already counts as known, in use or not; what is in use comes first.
	 */
	static KnownNames of(List<MatrixLine> rows, List<CatalogNames.Entry> entries) {
		KnownNames known = new KnownNames();
		rows.forEach((row) -> {
			known.put(CatalogKind.PRODUCT, null, row.product(), row.cells().productId());
			known.put(CatalogKind.MODULE, row.cells().productId(), row.module(), row.cells().moduleId());
			known.put(CatalogKind.SITUATION, row.cells().moduleId(), row.situation(), row.cells().situationId());
			known.put(CatalogKind.IMPACT, null, row.impact(), row.cells().impactId());
		});
		entries.forEach((entry) -> known.put(entry.kind(), entry.parent(), entry.name(), entry.id()));
		return known;
	}

	private void put(CatalogKind kind, @Nullable Long parent, @Nullable String name, @Nullable Long id) {
		if (name != null && id != null) {
			this.ids.put(new Key(kind, Objects.requireNonNullElse(parent, 0L), plain(name)), id);
		}
	}

	@Nullable Long id(CatalogKind kind, @Nullable Long parent, String name) {
		return this.ids.get(new Key(kind, Objects.requireNonNullElse(parent, 0L), plain(name)));
	}

	static String plain(String name) {
		return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
	}

	private record Key(CatalogKind kind, long parent, String name) {

	}

}
