package balcao.severity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.catalog.CatalogKind;
import balcao.catalog.Subject;

/** Tells what a version of the matrix leaves open or answers twice. */
@Service
@Transactional(readOnly = true)
public class CoverageService {

	private static final int PAGE = 25;

	private static final Duration LOOKED_BACK = Duration.ofDays(365);

	private final MatrixVersions versions;

	private final MatrixLines lines;

	private final CatalogNames names;

	private final UnansweredCases cases;

	private final Clock clock;

	CoverageService(MatrixVersions versions, MatrixLines lines, CatalogNames names, UnansweredCases cases,
			Clock clock) {
		this.versions = versions;
		this.lines = lines;
		this.names = names;
		this.cases = cases;
		this.clock = clock;
	}

	/**
	 * What a version leaves open.
	 * @param everything whether every impact of the catalog counts, or only those that
	 * the form offers for the module
	 * @param after the last situation of the page before; null for the first page
	 */
	public CoveragePage page(MatrixVersion version, boolean everything, @Nullable Long after) {
		Matrix matrix = this.versions.matrix(version);
		Instant since = this.clock.instant().minus(LOOKED_BACK);
		Coverage coverage = coverage(matrix, everything);
		List<Coverage.Gap> gaps = coverage.gaps();
		int from = (after != null) ? gaps.stream().map((gap) -> gap.place().situationId()).toList().indexOf(after) + 1
				: 0;
		List<Coverage.Gap> shown = gaps.subList(from, Math.min(gaps.size(), from + PAGE));
		Map<Subject, UnansweredCases.Case> opened = this.cases
			.of(shown.stream().map((gap) -> gap.place().situationId()).toList(), since)
			.stream()
			.collect(Collectors.toMap(UnansweredCases.Case::about, (one) -> one));
		Long next = (from + PAGE < gaps.size()) ? Long.valueOf(shown.get(shown.size() - 1).place().situationId())
				: null;
		return new CoveragePage(version, everything, coverage.combinations(), coverage.uncovered(), gaps.size(),
				coverage.modules()
					.stream()
					.map((share) -> new CoveragePage.Share(share.product(), share.module(), share.combinations(),
							share.uncovered(), share.situations()))
					.toList(),
				shown.stream().map((gap) -> gap(gap, opened)).toList(), next, contradictions(matrix),
				fallen(matrix, since));
	}

	private Coverage coverage(Matrix matrix, boolean everything) {
		List<CatalogNames.Entry> entries = this.names.all();
		List<Coverage.Impact> impacts = entries.stream()
			.filter((entry) -> entry.kind() == CatalogKind.IMPACT)
			.map((entry) -> new Coverage.Impact(entry.id(), entry.name()))
			.toList();
		Map<Long, List<Coverage.Impact>> offered = new HashMap<>();
		return Coverage.of(matrix, places(entries),
				(place) -> everything ? impacts : offered.computeIfAbsent(place.moduleId(), (module) -> {
					Set<Long> asked = SeverityService.impactsOf(matrix, place.productId(), module);
					return impacts.stream().filter((impact) -> asked.contains(impact.id())).toList();
				}));
	}

	private static List<Coverage.Place> places(List<CatalogNames.Entry> entries) {
		Map<Long, CatalogNames.Entry> products = byId(entries, CatalogKind.PRODUCT);
		Map<Long, CatalogNames.Entry> modules = byId(entries, CatalogKind.MODULE);
		return entries.stream()
			.filter((entry) -> entry.kind() == CatalogKind.SITUATION)
			.map((situation) -> place(situation, modules, products))
			.sorted((one, other) -> one.path().compareToIgnoreCase(other.path()))
			.toList();
	}

	private static Coverage.Place place(CatalogNames.Entry situation, Map<Long, CatalogNames.Entry> modules,
			Map<Long, CatalogNames.Entry> products) {
		CatalogNames.Entry module = parent(modules, situation);
		CatalogNames.Entry product = parent(products, module);
		return new Coverage.Place(product.id(), product.name(), module.id(), module.name(), situation.id(),
				situation.name());
	}

	private static CatalogNames.Entry parent(Map<Long, CatalogNames.Entry> entries, CatalogNames.Entry child) {
		return Objects.requireNonNull(entries.get(Objects.requireNonNull(child.parent())));
	}

	private static Map<Long, CatalogNames.Entry> byId(List<CatalogNames.Entry> entries, CatalogKind kind) {
		return entries.stream()
			.filter((entry) -> entry.kind() == kind)
			.collect(Collectors.toMap(CatalogNames.Entry::id, (entry) -> entry));
	}

	private static CoveragePage.Gap gap(Coverage.Gap gap, Map<Subject, UnansweredCases.Case> opened) {
		Coverage.Place place = gap.place();
		return new CoveragePage.Gap(place.product(), place.module(), place.situation(), gap.impacts()
			.stream()
			.map((impact) -> impact(impact,
					opened.get(new Subject(place.productId(), place.moduleId(), place.situationId(), impact.id()))))
			.toList());
	}

	private static CoveragePage.Impact impact(Coverage.Impact impact, UnansweredCases.@Nullable Case opened) {
		return (opened != null) ? new CoveragePage.Impact(impact.name(), opened.tickets(), opened.labels())
				: new CoveragePage.Impact(impact.name(), 0, List.of());
	}

	private List<MatrixTableRow> contradictions(Matrix matrix) {
		Map<Long, MatrixRule> tied = matrix.contradictions();
		List<Long> shown = tied.keySet().stream().sorted().limit(PAGE).toList();
		Map<Long, MatrixLine> words = this.lines.find(shown.stream()
			.flatMap((id) -> Stream.of(id, Objects.requireNonNull(tied.get(id)).id()))
			.distinct()
			.toList());
		return shown.stream()
			.map((id) -> new MatrixTableRow(Objects.requireNonNull(words.get(id)),
					words.get(Objects.requireNonNull(tied.get(id)).id()), null, 0))
			.toList();
	}

	private List<CoveragePage.Fallen> fallen(Matrix matrix, Instant since) {
		return this.cases.mostFrequent(since, PAGE)
			.stream()
			.map((one) -> new CoveragePage.Fallen(one.words(), one.tickets(), one.labels(),
					matrix.row(one.about()).map(MatrixRule::severity).orElse(null)))
			.toList();
	}

}
