package balcao.catalog;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What every entry of the catalog has: a name, and an archive instead of a deletion. */
@MappedSuperclass
abstract class CatalogEntry {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected CatalogEntry() {
	}

	void rename(String name) {
		this.name = name;
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String name() {
		return this.name;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	int version() {
		return this.version;
	}

}
