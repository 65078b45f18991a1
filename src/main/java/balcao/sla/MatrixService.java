package balcao.sla;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Keeps the severity matrix free of contradictions and decides by it. */
@Service
@Transactional
public class MatrixService {

	private final MatrixRows rows;

	private final MatrixLines lines;

	private final CatalogService catalog;

	private final Clock clock;

	MatrixService(MatrixRows rows, MatrixLines lines, CatalogService catalog, Clock clock) {
		this.rows = rows;
		this.lines = lines;
		this.catalog = catalog;
		this.clock = clock;
	}

	/** The severity of the most specific row that matches, if any does. */
	@Transactional(readOnly = true)
	public Optional<SeverityDecision> decide(Subject subject) {
		return this.rows.matching(subject.productId(), subject.moduleId(), subject.situationId(), subject.impactId())
			.stream()
			.max(Comparator.comparingInt(MatrixRow::specificity)
				.thenComparing(MatrixRow::id, Comparator.reverseOrder()))
			.map((row) -> new SeverityDecision(row.id(), row.severity()));
	}

	/** What a row of the matrix speaks of; blanks match anything. */
	@Transactional(readOnly = true)
	public Subject subjectOf(long rowId) {
		return load(rowId).subject();
	}

	/**
	 * The impacts that matter for a product, so that pages ask no more.
	 * @param moduleId narrows them to those of a module, unless it has none; null for the
	 * whole product
	 */
	@Transactional(readOnly = true)
	public Set<Long> impactsOf(long productId, @Nullable Long moduleId) {
		List<Long> narrowed = (moduleId != null) ? this.rows.impactsOf(productId, moduleId) : List.of();
		return new HashSet<>(narrowed.isEmpty() ? this.rows.impactsOf(productId) : narrowed);
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
		MatrixRow row = MatrixRow.of(subject, severity);
		refuseTies(row, -1);
		return this.rows.saveAndFlush(row).id();
	}

	public void change(long id, Subject subject, int severity) {
		this.catalog.check(subject);
		refuseTies(MatrixRow.of(subject, severity), id);
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
		List<MatrixRow> tied = this.rows.inUse()
			.stream()
			.filter((row) -> row.id() != except && row.tiesWith(candidate))
			.toList();
		if (!tied.isEmpty()) {
			throw new Refused("sla.refused.tie", tied.get(0).severity());
		}
	}

	private MatrixRow load(long id) {
		return this.rows.findById(id).orElseThrow(NotFound::new);
	}

}
