package balcao.severity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogChoice;
import balcao.catalog.CatalogService;
import balcao.catalog.Subject;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Shows the versions of the matrix. */
@Service
@Transactional(readOnly = true)
public class MatrixReading {

	/** How many rows a page of the table has. */
	public static final int PAGE = 200;

	private static final int VERSIONS = 50;

	private final MatrixVersions versions;

	private final MatrixLines lines;

	private final MatrixRows rows;

	private final CatalogService catalog;

	private final Clock clock;

	MatrixReading(MatrixVersions versions, MatrixLines lines, MatrixRows rows, CatalogService catalog, Clock clock) {
		this.versions = versions;
		this.lines = lines;
		this.rows = rows;
		this.catalog = catalog;
		this.clock = clock;
	}

	/** The version that decides now; the first one where none does yet. */
	public MatrixVersion inForce() {
		return this.versions.inForce(this.clock.instant())
			.flatMap((matrix) -> this.versions.find(matrix.versionId()))
			.or(this.versions::latest)
			.orElseThrow(NotFound::new);
	}

	/** The draft; refuses where there is none. */
	public MatrixVersion draft() {
		return this.versions.draft().orElseThrow(() -> new Refused("severity.refused.noDraft"));
	}

	public Optional<MatrixVersion> draftIfAny() {
		return this.versions.draft();
	}

	/** A published version. */
	public MatrixVersion version(int number) {
		return this.versions.numbered(number).filter((one) -> !one.isDraft()).orElseThrow(NotFound::new);
	}

	/** The published versions, the newest first. */
	public List<MatrixVersion> history() {
		return this.versions.history(VERSIONS);
	}

	public Matrix matrix(MatrixVersion version) {
		return this.versions.matrix(version);
	}

	/**
	 * A page of a version's table.
	 * @param after the last row of the page before it; null for the first page
	 */
	public MatrixTable table(MatrixVersion version, MatrixFilter filter, @Nullable Long after) {
		Matrix matrix = this.versions.matrix(version);
		Map<Long, MatrixRule> contradictions = matrix.contradictions();
		Map<Long, MatrixRule> inversions = matrix.inversions(this.lines.impactPositions());
		List<MatrixLine> all = this.lines.all(version.id());
		Map<Long, MatrixLine> byId = all.stream().collect(Collectors.toMap(MatrixLine::id, Function.identity()));
		List<MatrixLine> found = all.stream()
			.filter(filter::lets)
			.filter((line) -> !filter.conflicts() || contradictions.containsKey(line.id())
					|| inversions.containsKey(line.id()))
			.toList();
		int from = (after != null) ? found.stream().map(MatrixLine::id).toList().indexOf(after) + 1 : 0;
		List<MatrixLine> shown = found.subList(from, Math.min(found.size(), from + PAGE));
		Map<Long, Integer> decided = this.rows.decided(shown.stream().map(MatrixLine::id).toList());
		List<MatrixTableRow> rows = shown.stream()
			.map((line) -> new MatrixTableRow(line, other(byId, contradictions.get(line.id())),
					other(byId, inversions.get(line.id())), decided.getOrDefault(line.id(), 0)))
			.toList();
		Long next = (from + PAGE < found.size()) ? Long.valueOf(shown.get(shown.size() - 1).id()) : null;
		return new MatrixTable(version, filter, rows, all.size(), found.size(), after, next, contradictions.size(),
				inversions.size(), products(), this.lines.modules());
	}

	private List<CatalogChoice> products() {
		return this.catalog.products().stream().map((one) -> new CatalogChoice(one.id(), one.name())).toList();
	}

	private static @Nullable MatrixLine other(Map<Long, MatrixLine> lines, @Nullable MatrixRule rule) {
		return (rule != null) ? lines.get(rule.id()) : null;
	}

	/** A row of the draft for its form. */
	public MatrixLine line(long id) {
		return this.lines.find(draft().id(), id).orElseThrow(NotFound::new);
	}

	/** The rows of a version in words. */
	public List<MatrixLine> lines(MatrixVersion version) {
		return this.lines.all(version.id());
	}

	/** What the draft says differently from the version published last. */
	public MatrixDifference difference() {
		MatrixVersion draft = draft();
		MatrixVersion latest = this.versions.latest().orElseThrow(NotFound::new);
		Map<Subject, MatrixLine> before = byCells(latest);
		Map<Subject, MatrixLine> after = byCells(draft);
		return new MatrixDifference(
				after.values().stream().filter((line) -> !before.containsKey(line.cells())).toList(),
				after.values().stream().flatMap((line) -> changed(line, before.get(line.cells()))).toList(),
				before.values().stream().filter((line) -> !after.containsKey(line.cells())).toList(),
				Stream.of(LevelKind.values())
					.anyMatch((kind) -> !Objects.equals(this.versions.matrix(draft).levels(kind),
							this.versions.matrix(latest).levels(kind))));
	}

	private static Stream<MatrixDifference.Changed> changed(MatrixLine line, @Nullable MatrixLine before) {
		return (before != null && before.severity() != line.severity())
				? Stream.of(new MatrixDifference.Changed(line, before.severity())) : Stream.empty();
	}

	private Map<Subject, MatrixLine> byCells(MatrixVersion version) {
		Map<Subject, MatrixLine> lines = new LinkedHashMap<>();
		this.lines.all(version.id()).forEach((line) -> lines.put(line.cells(), line));
		return lines;
	}

}
