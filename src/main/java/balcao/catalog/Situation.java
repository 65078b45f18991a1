package balcao.catalog;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Something that can be wrong with a module, in the words of clients. */
@Entity
@Table(name = "catalog_situation")
public class Situation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private ProductModule module;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Situation() {
	}

	static Situation register(ProductModule module, String name) {
		Situation it = new Situation();
		it.module = module;
		it.rename(name);
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

	public ProductModule module() {
		return this.module;
	}

	public String name() {
		return this.name;
	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

}
