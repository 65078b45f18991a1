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

/** A part of a product that clients know by name. */
@Entity
@Table(name = "catalog_module")
public class ProductModule {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Product product;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected ProductModule() {
	}

	static ProductModule register(Product product, String name) {
		ProductModule it = new ProductModule();
		it.product = product;
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

	public Product product() {
		return this.product;
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
