package balcao.severity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;
import balcao.catalog.Subject;
import balcao.severity.SeverityDecision.By;

/**
 * The rows and levels of one version, in memory: a decision looks at eight places,
 * however many rows there are.
 */
public final class Matrix {

	private final long versionId;

	private final int number;

	private final List<MatrixRule> rules;

	private final List<SeverityLevel> levels;

	private final Map<Subject, MatrixRule> byCells = new HashMap<>();

	Matrix(long versionId, int number, List<MatrixRule> rules, List<SeverityLevel> levels) {
		this.versionId = versionId;
		this.number = number;
		this.rules = List.copyOf(rules);
		this.levels = List.copyOf(levels);
		this.rules.forEach((rule) -> this.byCells.putIfAbsent(rule.cells(), rule));
	}

	public long versionId() {
		return this.versionId;
	}

	public int number() {
		return this.number;
	}

	public List<MatrixRule> rules() {
		return this.rules;
	}

	/** The levels of a kind, the gravest first. */
	public List<SeverityLevel> levels(LevelKind kind) {
		return this.levels.stream().filter((level) -> level.kind() == kind).toList();
	}

	/**
	 * The severity of the most specific row that matches, else of the impact level, else
	 * of the priority; empty if none of them answers.
	 */
	public Optional<SeverityDecision> decide(SeverityQuestion question) {
		Integer impact = question.impactLevel();
		Priority priority = question.priority();
		return row(question.about())
			.map((rule) -> new SeverityDecision(rule.severity(), By.MATRIX_ROW, rule.id(), this.versionId, this.number))
			.or(() -> (impact != null) ? level(LevelKind.IMPACT, By.IMPACT_LEVEL, impact) : Optional.empty())
			.or(() -> (priority != null) ? level(LevelKind.PRIORITY, By.PRIORITY, priority.level()) : Optional.empty());
	}

	/**
	 * The row that decides about a subject; of two that contradict each other the older.
	 */
	public Optional<MatrixRule> row(Subject about) {
		return SeverityQuestion.isForTheMatrix(about) ? matching(about).stream().findFirst() : Optional.empty();
	}

	/** Every row that matches, the one that decides first. */
	public List<MatrixRule> matching(Subject about) {
		return wider(about).distinct()
			.flatMap((cells) -> Stream.ofNullable(this.byCells.get(cells)))
			.sorted(Comparator.comparingInt(MatrixRule::specificity).reversed().thenComparingLong(MatrixRule::id))
			.toList();
	}

	private static Stream<Subject> wider(Subject about) {
		Long product = about.productId();
		Long module = about.moduleId();
		return Stream
			.of(new Subject(product, module, about.situationId(), null), new Subject(product, module, null, null),
					new Subject(product, null, null, null), new Subject(null, null, null, null))
			.<Subject>flatMap((scope) -> Stream.of(scope,
					new Subject(scope.productId(), scope.moduleId(), scope.situationId(), about.impactId())));
	}

	private Optional<SeverityDecision> level(LevelKind kind, By by, int level) {
		return levels(kind).stream()
			.filter((one) -> one.level() == level)
			.findFirst()
			.map((one) -> new SeverityDecision(one.severity(), by, null, this.versionId, this.number));
	}

	/** A row of this matrix that ties with one that is to be, other than itself. */
	public Optional<MatrixRule> tie(MatrixRule candidate) {
		return this.rules.stream()
			.filter((rule) -> rule.id() != candidate.id() && rule.tiesWith(candidate))
			.findFirst();
	}

	/** Each row that ties with another, and one that it ties with. */
	public Map<Long, MatrixRule> contradictions() {
		Map<Long, List<MatrixRule>> byProduct = new HashMap<>();
		this.rules.forEach((rule) -> byProduct.computeIfAbsent(product(rule), (key) -> new ArrayList<>()).add(rule));
		Map<Long, MatrixRule> tied = new HashMap<>();
		for (MatrixRule rule : this.rules) {
			Stream<MatrixRule> others = (rule.cells().productId() == null) ? this.rules.stream()
					: Stream.of(product(rule), 0L).flatMap((key) -> byProduct.getOrDefault(key, List.of()).stream());
			others.filter((other) -> other.id() != rule.id() && other.tiesWith(rule))
				.findFirst()
				.ifPresent((other) -> tied.put(rule.id(), other));
		}
		return tied;
	}

	private static long product(MatrixRule rule) {
		Long product = rule.cells().productId();
		return (product != null) ? product : 0;
	}

	/**
	 * Each row that is less severe than one with the same cells and a milder impact, and
	 * that one.
	 * @param positions of the impacts, from the gravest
	 */
	public Map<Long, MatrixRule> inversions(Map<Long, Integer> positions) {
		Map<Subject, List<MatrixRule>> byScope = new HashMap<>();
		this.rules.stream()
			.filter((rule) -> rule.cells().impactId() != null)
			.forEach((rule) -> byScope.computeIfAbsent(scope(rule), (key) -> new ArrayList<>()).add(rule));
		Map<Long, MatrixRule> inverted = new HashMap<>();
		byScope.values().forEach((rules) -> {
			for (MatrixRule graver : rules) {
				rules.stream()
					.filter((milder) -> position(graver, positions) < position(milder, positions)
							&& graver.severity() > milder.severity())
					.findFirst()
					.ifPresent((milder) -> inverted.put(graver.id(), milder));
			}
		});
		return inverted;
	}

	private static Subject scope(MatrixRule rule) {
		return new Subject(rule.cells().productId(), rule.cells().moduleId(), rule.cells().situationId(), null);
	}

	private static int position(MatrixRule rule, Map<Long, Integer> positions) {
		return positions.getOrDefault(impact(rule), 0);
	}

	private static @Nullable Long impact(MatrixRule rule) {
		return rule.cells().impactId();
	}

	/** Whether some level is less severe than a milder one of its kind. */
	public boolean hasLevelInversion() {
		return Stream.of(LevelKind.values()).anyMatch((kind) -> {
			List<SeverityLevel> ordered = levels(kind);
			for (int i = 1; i < ordered.size(); i++) {
				if (ordered.get(i - 1).severity() > ordered.get(i).severity()) {
					return true;
				}
			}
			return false;
		});
	}

}
