package balcao.severity;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.platform.NotFound;
import balcao.severity.SeverityDecision.By;

/** Decides how severe a request is and remembers what was asked. */
@Service
@Transactional
public class SeverityService {

	private final MatrixVersions versions;

	private final MatrixRows rows;

	private final SeverityLevels levels;

	private final SeverityFacts facts;

	private final Clock clock;

	SeverityService(MatrixVersions versions, MatrixRows rows, SeverityLevels levels, SeverityFacts facts, Clock clock) {
		this.versions = versions;
		this.rows = rows;
		this.levels = levels;
		this.facts = facts;
		this.clock = clock;
	}

	/**
	 * The severity by the version in force at an instant: that of the most specific row
	 * that matches, else of the impact level, else of the priority; empty if none of them
	 * answers.
	 */
	@Transactional(readOnly = true)
	public Optional<SeverityDecision> decide(SeverityQuestion question, Instant at) {
		return this.versions.inForce(at).flatMap((version) -> decide(question, version));
	}

	private Optional<SeverityDecision> decide(SeverityQuestion question, MatrixVersion version) {
		Integer level = question.impactLevel();
		Priority priority = question.priority();
		return row(question, version)
			.map((row) -> new SeverityDecision(row.severity(), By.MATRIX_ROW, row.id(), version.id(), version.number()))
			.or(() -> (level != null) ? level(version, By.IMPACT_LEVEL, level) : Optional.empty())
			.or(() -> (priority != null) ? level(version, By.PRIORITY, priority.level()) : Optional.empty());
	}

	private Optional<MatrixRow> row(SeverityQuestion question, MatrixVersion version) {
		Subject about = question.about();
		return !question.isForTheMatrix() ? Optional.empty()
				: this.rows
					.matching(version.id(), about.productId(), about.moduleId(), about.situationId(), about.impactId())
					.stream()
					.max(Comparator.comparingInt(MatrixRow::specificity)
						.thenComparing(MatrixRow::id, Comparator.reverseOrder()));
	}

	private Optional<SeverityDecision> level(MatrixVersion version, By by, int level) {
		return this.levels.severity(version.id(), (by == By.PRIORITY) ? "PRIORITY" : "IMPACT", level)
			.map((severity) -> new SeverityDecision(severity, by, null, version.id(), version.number()));
	}

	/** What a row of the matrix speaks of; blanks match anything. */
	@Transactional(readOnly = true)
	public Subject subjectOf(long rowId) {
		return this.rows.findById(rowId).orElseThrow(NotFound::new).subject();
	}

	/**
	 * The impacts that matter for a product by the version in force, so that pages ask no
	 * more.
	 * @param moduleId narrows them to those of a module, unless it has none; null for the
	 * whole product
	 */
	@Transactional(readOnly = true)
	public Set<Long> impactsOf(long productId, @Nullable Long moduleId) {
		return this.versions.inForce(this.clock.instant())
			.map((version) -> impactsOf(version.id(), productId, moduleId))
			.orElseGet(Set::of);
	}

	private Set<Long> impactsOf(long versionId, long productId, @Nullable Long moduleId) {
		List<Long> narrowed = (moduleId != null) ? this.rows.impactsOf(versionId, productId, moduleId) : List.of();
		return new HashSet<>(narrowed.isEmpty() ? this.rows.impactsOf(versionId, productId) : narrowed);
	}

	/**
	 * Keeps what was asked for a subject and what was answered.
	 * @param label what people call the subject
	 * @param decision null where nothing here answered
	 */
	public void remember(long subjectId, String label, long organizationId, SeverityQuestion question, int severity,
			Source source, @Nullable SeverityDecision decision, Instant now) {
		this.facts.add(subjectId, label, organizationId, question, severity, source, decision, now);
	}

	/** Keeps that a person made another severity of it. */
	public void overruled(long subjectId, int severity, Instant now) {
		this.facts.overrule(subjectId, severity, now);
	}

}
