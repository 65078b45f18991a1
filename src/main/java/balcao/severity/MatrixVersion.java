package balcao.severity;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One edition of the matrix and its levels: a draft, then published for good. */
@Entity
@Table(name = "severity_version")
class MatrixVersion {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private int number;

	private @Nullable Instant publishedAt;

	private @Nullable String publishedBy;

	private @Nullable Instant validFrom;

	private @Nullable String note;

	@Version
	private int version;

	protected MatrixVersion() {
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	int number() {
		return this.number;
	}

}
