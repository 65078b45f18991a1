package balcao.catalog;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** How a situation hurts the client, told as a consequence. */
@Entity
@Table(name = "catalog_impact")
public class Impact {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private int position;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Impact() {
	}

	static Impact register(String name, int position) {
		Impact it = new Impact();
		it.rename(name);
		it.position = position;
		return it;
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

	public long id() {
		return Objects.requireNonNull(this.id);
	}

	public String name() {
		return this.name;
	}

	public int position() {
		return this.position;
	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

}
