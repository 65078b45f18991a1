package balcao.sla;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What keeps its identity while its promises are published anew. */
@Entity
@Table(name = "sla_policy")
class Policy {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Policy() {
	}

	static Policy register(String name) {
		Policy policy = new Policy();
		policy.rename(name);
		return policy;
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

}
