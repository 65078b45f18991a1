package balcao.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

	@Enumerated(EnumType.STRING)
	private OrganizationVisibility visibility;

	private boolean outsidersAllowed;

	private boolean unidentified;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Organization() {
	}

	static Organization register(String name, @Nullable String document) {
		Organization organization = new Organization();
		organization.rename(name, document);
		organization.show(OrganizationVisibility.MANAGER, false);
		return organization;
	}

	void rename(String name, @Nullable String document) {
		this.name = name;
		this.document = document;
	}

	/** Who of it sees whose requests, and whether outsiders may be put in copy. */
	final void show(OrganizationVisibility visibility, boolean outsidersAllowed) {
		this.visibility = visibility;
		this.outsidersAllowed = outsidersAllowed;
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

	public OrganizationVisibility visibility() {
		return this.visibility;
	}

	public boolean allowsOutsiders() {
		return this.outsidersAllowed;
	}

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

}
