package balcao.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A client company. */
@Entity
public class Organization {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable String document;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Organization() {
	}

	static Organization register(String name, @Nullable String document) {
		Organization organization = new Organization();
		organization.rename(name, document);
		return organization;
	}

	void rename(String name, @Nullable String document) {
		this.name = name;
		this.document = document;
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

	public @Nullable String document() {
		return this.document;
	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

}
