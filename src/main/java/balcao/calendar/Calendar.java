package balcao.calendar;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What keeps its identity while its hours are published anew. */
@Entity
@Table(name = "calendar")
class Calendar {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Calendar() {
	}

	static Calendar register(String name) {
		Calendar calendar = new Calendar();
		calendar.rename(name);
		return calendar;
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
