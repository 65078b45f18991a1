package balcao.severity;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Keeps the severity matrix free of contradictions. */
@Service
@Transactional
public class MatrixService {

	private final MatrixVersions versions;

	private final MatrixRows rows;

	private final MatrixLines lines;

	private final CatalogService catalog;

	private final Clock clock;

	MatrixService(MatrixVersions versions, MatrixRows rows, MatrixLines lines, CatalogService catalog, Clock clock) {
		this.versions = versions;
		this.rows = rows;
		this.lines = lines;
		this.catalog = catalog;
		this.clock = clock;
	}

	/** The matrix in words, the archived rows last. */
	@Transactional(readOnly = true)
	public List<MatrixLine> lines(MatrixFilter filter) {
		return this.lines.all(filter);
	}

	/** A row for its form. */
	@Transactional(readOnly = true)
	public MatrixLine line(long id) {
		return this.lines.find(id).orElseThrow(NotFound::new);
	}

	/** Adds a row; refuses one that another row of the same specificity contradicts. */
	public long add(Subject subject, int severity) {
		this.catalog.check(subject);
		MatrixRow row = MatrixRow.of(inForce(), subject, severity);
		refuseTies(row, -1);
		return this.rows.saveAndFlush(row).id();
	}

	public void change(long id, Subject subject, int severity) {
		this.catalog.check(subject);
		refuseTies(MatrixRow.of(inForce(), subject, severity), id);
		load(id).change(subject, severity);
	}

	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		MatrixRow row = load(id);
		refuseTies(row, id);
		row.restore();
	}

	private void refuseTies(MatrixRow candidate, long except) {
		List<MatrixRow> tied = this.rows.inUse(candidate.versionId())
			.stream()
			.filter((row) -> row.id() != except && row.tiesWith(candidate))
			.toList();
		if (!tied.isEmpty()) {
			throw new Refused("severity.refused.tie", tied.get(0).severity());
		}
	}

	private long inForce() {
		return this.versions.inForce(this.clock.instant()).map(MatrixVersion::id).orElseThrow(NotFound::new);
	}

	private MatrixRow load(long id) {
		return this.rows.findById(id).orElseThrow(NotFound::new);
	}

}
