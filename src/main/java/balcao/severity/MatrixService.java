package balcao.severity;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;

/**
 * Writes the draft of the matrix and publishes it. Whoever changes what they have read
 * says how often the draft had been changed then, and is refused if it was changed since.
 */
@Service
@Transactional
public class MatrixService {

	/** A table that people can still oversee. */
	static final int MOST_ROWS = 5000;

	private final MatrixVersions versions;

	private final MatrixRows rows;

	private final MatrixLines lines;

	private final SeverityLevels levels;

	private final ExampleService examples;

	private final CatalogService catalog;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MatrixService(MatrixVersions versions, MatrixRows rows, MatrixLines lines, SeverityLevels levels,
			ExampleService examples, CatalogService catalog, ApplicationEventPublisher events, Clock clock) {
		this.versions = versions;
		this.rows = rows;
		this.lines = lines;
		this.levels = levels;
		this.examples = examples;
		this.catalog = catalog;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The draft; where there is none, one with the rows and levels of the version
	 * published last.
	 */
	public MatrixVersion begin() {
		return this.versions.draft().orElseGet(() -> {
			long id = Unique.orRefuse(this.versions::begin, "severity.refused.changedMeanwhile");
			return this.versions.find(id).orElseThrow(NotFound::new);
		});
	}

	/** Throws the draft away; examples stay. */
	public void discard(int edited) {
		this.versions.discard(edit(edited));
	}

	/** Adds a row; refuses one that another row ties with, naming that. */
	public long add(Subject cells, int severity) {
		long draft = edit(null);
		MatrixRule rule = new MatrixRule(0, cells, severity);
		check(draft, rule);
		if (matrix(draft).rules().size() >= MOST_ROWS) {
			throw new Refused("severity.refused.manyRows", MOST_ROWS);
		}
		return this.rows.add(draft, cells, severity);
	}

	/** Changes a row; refuses it by the same rules. */
	public void change(int edited, long id, Subject cells, int severity) {
		long draft = edit(edited);
		check(draft, new MatrixRule(id, cells, severity));
		if (this.rows.change(draft, id, cells, severity) == 0) {
			throw new NotFound();
		}
	}

	public void remove(int edited, long id) {
		long draft = edit(edited);
		if (this.lines.find(draft, id).isEmpty()) {
			throw new NotFound();
		}
		this.rows.remove(draft, List.of(id));
	}

	/**
	 * Gives rows other severities; answers how many changed. Rows that are not in the
	 * draft are not found.
	 */
	public int changeSeverities(int edited, Map<Long, Integer> severities) {
		long draft = edit(edited);
		Map<Long, MatrixRule> rules = matrix(draft).rules()
			.stream()
			.collect(Collectors.toMap(MatrixRule::id, (rule) -> rule));
		Map<Long, Integer> changed = new LinkedHashMap<>();
		severities.forEach((id, severity) -> {
			MatrixRule rule = Optional.ofNullable(rules.get(id)).orElseThrow(NotFound::new);
			if (rule.severity() != severity) {
				changed.put(id, new MatrixRule(id, rule.cells(), severity).severity());
			}
		});
		this.rows.changeSeverities(draft, changed);
		return changed.size();
	}

	/** Replaces the level tables; refuses any that is not complete. */
	public void changeLevels(int edited, List<SeverityLevel> levels) {
		long draft = edit(edited);
		for (LevelKind kind : LevelKind.values()) {
			long complete = levels.stream()
				.filter((level) -> level.kind() == kind && level.level() >= 1 && level.level() <= kind.size())
				.map(SeverityLevel::level)
				.distinct()
				.count();
			if (complete != kind.size()) {
				throw new NotFound();
			}
		}
		this.levels.replace(draft, levels);
	}

	/** What an import makes of the rows. */
	void replace(int edited, List<MatrixRule> added, Map<Long, Integer> changed, List<Long> removed) {
		long draft = edit(edited);
		this.rows.remove(draft, removed);
		this.rows.changeSeverities(draft, changed);
		this.rows.addAll(draft, added);
	}

	/**
	 * Publishes the draft for good; refuses while an example is answered wrongly or rows
	 * contradict each other. Publishes {@link MatrixPublished}.
	 * @param validFrom when it begins to decide; null for at once
	 */
	public MatrixVersion publish(int edited, @Nullable Instant validFrom, @Nullable String note,
			@Nullable CurrentPerson actor) {
		long draft = edit(edited);
		Matrix matrix = matrix(draft);
		refuseWrong(matrix);
		refuseContradictions(matrix);
		Instant now = this.clock.instant();
		Instant from = (validFrom != null) ? validFrom : now;
		Optional<MatrixVersion> previous = this.versions.latest();
		if (previous.isPresent() && from.isBefore(previous.get().begins())) {
			throw new Refused("severity.refused.earlier", previous.get().number());
		}
		this.versions.publish(draft, from, note, (actor != null) ? actor.name() : null, now);
		this.events.publishEvent(new MatrixPublished(draft, matrix.number(),
				previous.map(MatrixVersion::id).orElse(null), from, (actor != null) ? actor.id() : null));
		return this.versions.find(draft).orElseThrow(NotFound::new);
	}

	private void refuseWrong(Matrix matrix) {
		List<ExampleCase> wrong = this.examples.wrong(matrix);
		if (!wrong.isEmpty()) {
			throw new Refused("severity.refused.red",
					wrong.stream().map(ExampleCase::name).collect(Collectors.joining("; ")));
		}
	}

	private void refuseContradictions(Matrix matrix) {
		Map<Long, MatrixRule> tied = matrix.contradictions();
		if (!tied.isEmpty()) {
			Map.Entry<Long, MatrixRule> first = tied.entrySet().iterator().next();
			Map<Long, MatrixLine> named = this.lines.find(List.of(first.getKey(), first.getValue().id()));
			throw new Refused("severity.refused.contradictions", tied.size(), words(named, first.getKey()),
					words(named, first.getValue().id()));
		}
	}

	private void check(long draft, MatrixRule rule) {
		this.catalog.check(rule.cells());
		matrix(draft).tie(rule).ifPresent((other) -> {
			throw new Refused("severity.refused.tie", words(this.lines.find(List.of(other.id())), other.id()),
					other.severity());
		});
	}

	private static String words(Map<Long, MatrixLine> lines, long id) {
		MatrixLine line = lines.get(id);
		return (line != null) ? line.words() : "";
	}

	private Matrix matrix(long draftId) {
		return this.versions.matrix(this.versions.find(draftId).orElseThrow(NotFound::new));
	}

	private long edit(@Nullable Integer edited) {
		long draft = this.versions.draft()
			.map(MatrixVersion::id)
			.orElseThrow(() -> new Refused("severity.refused.noDraft"));
		if (!this.versions.count(draft, edited)) {
			throw new Refused("severity.refused.changedMeanwhile");
		}
		return draft;
	}

}
