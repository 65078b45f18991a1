package balcao.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** People who answer a queue together. */
@Entity
@Table(name = "organization_team")
public class Team {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Team() {
	}

	static Team register(String name) {
		Team team = new Team();
		team.rename(name);
		return team;
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

	public boolean isArchived() {
		return this.archivedAt != null;
	}

	public int version() {
		return this.version;
	}

}
