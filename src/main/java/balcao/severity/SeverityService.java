package balcao.severity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.platform.NotFound;

/** Decides how severe a request is and remembers what was asked. */
@Service
@Transactional
public class SeverityService {

	private final MatrixVersions versions;

	private final MatrixLines lines;

	private final SeverityFacts facts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SeverityService(MatrixVersions versions, MatrixLines lines, SeverityFacts facts, ApplicationEventPublisher events,
			Clock clock) {
		this.events = events;
		this.versions = versions;
		this.lines = lines;
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
		return this.versions.inForce(at).flatMap((matrix) -> matrix.decide(question));
	}

	/** The same by one version, a draft for one. */
	@Transactional(readOnly = true)
	public Optional<SeverityDecision> decide(SeverityQuestion question, long versionId) {
		return matrix(versionId).decide(question);
	}

	/** A version whole, for whoever has many questions. */
	@Transactional(readOnly = true)
	public Matrix matrix(long versionId) {
		return this.versions.matrix(version(versionId));
	}

	@Transactional(readOnly = true)
	public MatrixVersion version(long versionId) {
		return this.versions.find(versionId).orElseThrow(NotFound::new);
	}

	/** The version that decides at an instant. */
	@Transactional(readOnly = true)
	public Optional<MatrixVersion> inForce(Instant at) {
		return this.versions.inForce(at).map((matrix) -> version(matrix.versionId()));
	}

	/** What is being written, if anything is. */
	@Transactional(readOnly = true)
	public Optional<MatrixVersion> draft() {
		return this.versions.draft();
	}

	/** The levels that clients are offered now, the gravest first. */
	@Transactional(readOnly = true)
	public List<SeverityLevel> levels(LevelKind kind) {
		return this.versions.inForce(this.clock.instant()).map((matrix) -> matrix.levels(kind)).orElseGet(List::of);
	}

	/** What a row of the matrix speaks of; blanks match anything. */
	@Transactional(readOnly = true)
	public Subject subjectOf(long rowId) {
		return this.lines.cells(rowId).orElseThrow(NotFound::new);
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
			.map((matrix) -> impactsOf(matrix, productId, moduleId))
			.orElseGet(Set::of);
	}

	static Set<Long> impactsOf(Matrix matrix, long productId, @Nullable Long moduleId) {
		Set<Long> narrowed = (moduleId != null) ? impacts(matrix, productId, moduleId) : Set.of();
		return narrowed.isEmpty() ? impacts(matrix, productId, null) : narrowed;
	}

	private static Set<Long> impacts(Matrix matrix, long productId, @Nullable Long moduleId) {
		return matrix.rules()
			.stream()
			.map(MatrixRule::cells)
			.filter((cells) -> cells.productId() == null || cells.productId() == productId)
			.filter((cells) -> moduleId == null || cells.moduleId() == null || cells.moduleId().equals(moduleId))
			.map(Subject::impactId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
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

	/**
	 * Keeps what another version says of subjects that nobody overruled. Publishes
	 * {@link SeveritiesMoved}.
	 */
	public void move(SeveritiesMoved moved) {
		moved.bySubject().forEach(this.facts::move);
		this.events.publishEvent(moved);
	}

	/** How many subjects there are. */
	@Transactional(readOnly = true)
	public long countSubjects() {
		return this.facts.count();
	}

	/** What was asked since an instant, in the order of the ids, from one on. */
	@Transactional(readOnly = true)
	public List<SeveritySubject> subjectsAfter(long id, Instant openedSince, int limit) {
		return this.facts.after(id, openedSince, limit);
	}

}
