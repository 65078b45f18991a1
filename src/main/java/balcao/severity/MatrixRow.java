package balcao.severity;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;
import balcao.platform.Refused;

/** A rule of the severity matrix; a blank cell matches anything. */
@Entity
@Table(name = "severity_matrix_row")
class MatrixRow {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long versionId;

	private @Nullable Long productId;

	private @Nullable Long moduleId;

	private @Nullable Long situationId;

	private @Nullable Long impactId;

	private short severity;

	private @Nullable Instant archivedAt;

	@Version
	private int version;

	protected MatrixRow() {
	}

	static MatrixRow of(long versionId, Subject subject, int severity) {
		MatrixRow row = new MatrixRow();
		row.versionId = versionId;
		row.change(subject, severity);
		return row;
	}

	/** Refuses a severity outside 1 (most severe) to 4. */
	void change(Subject subject, int severity) {
		if (severity < 1 || severity > 4) {
			throw new Refused("severity.refused.severity");
		}
		this.productId = subject.productId();
		this.moduleId = subject.moduleId();
		this.situationId = subject.situationId();
		this.impactId = subject.impactId();
		this.severity = (short) severity;
	}

	void archive(Instant now) {
		this.archivedAt = now;
	}

	void restore() {
		this.archivedAt = null;
	}

	long versionId() {
		return this.versionId;
	}

	boolean matches(Subject subject) {
		return fits(this.productId, subject.productId()) && fits(this.moduleId, subject.moduleId())
				&& fits(this.situationId, subject.situationId()) && fits(this.impactId, subject.impactId());
	}

	private static boolean fits(@Nullable Long cell, @Nullable Long value) {
		return cell == null || cell.equals(value);
	}

	/** How many cells are filled: the row with the most wins. */
	int specificity() {
		return (int) Stream.of(this.productId, this.moduleId, this.situationId, this.impactId)
			.filter(Objects::nonNull)
			.count();
	}

	/** Whether some request could match both rows without either being more specific. */
	boolean tiesWith(MatrixRow other) {
		return specificity() == other.specificity() && meets(this.productId, other.productId)
				&& meets(this.moduleId, other.moduleId) && meets(this.situationId, other.situationId)
				&& meets(this.impactId, other.impactId);
	}

	private static boolean meets(@Nullable Long one, @Nullable Long other) {
		return one == null || other == null || one.equals(other);
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	Subject subject() {
		return new Subject(this.productId, this.moduleId, this.situationId, this.impactId);
	}

	int severity() {
		return this.severity;
	}

	boolean isArchived() {
		return this.archivedAt != null;
	}

	int version() {
		return this.version;
	}

}
