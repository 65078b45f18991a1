package balcao.ticket;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Something that is often wrong, to choose from in a diagnosis. */
@Entity
@Table(name = "ticket_cause")
class Cause {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private @Nullable Long productId;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected Cause() {
	}

	static Cause of(String name, @Nullable Long productId) {
		Cause cause = new Cause();
		cause.change(name, productId);
		return cause;
	}

	void change(String name, @Nullable Long productId) {
		this.name = name;
		this.productId = productId;
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	CauseRow row() {
		return new CauseRow(Objects.requireNonNull(this.id), this.name, this.productId, this.archivedAt != null);
	}

}
