package balcao.knowledge;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A shelf of articles. */
@Entity
@Table(name = "knowledge_category")
class Category {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable String description;

	private int position;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Category() {
	}

	static Category register(String name, @Nullable String description, int position) {
		Category category = new Category();
		category.change(name, description, position);
		return category;
	}

	void change(String name, @Nullable String description, int position) {
		this.name = name;
		this.description = description;
		this.position = position;
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

	boolean isArchived() {
		return this.archivedAt != null;
	}

	int version() {
		return this.version;
	}

}
