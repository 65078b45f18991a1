package balcao.severity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import balcao.catalog.Subject;

/**
 * Which combinations of the catalog no row of a matrix matches, counted by situation: a
 * situation is looked at once, whatever the number of impacts.
 *
 * @param gaps the situations that some impact is not answered for, in the catalog's order
 */
record Coverage(long combinations, long uncovered, List<ModuleShare> modules, List<Gap> gaps) {

	/**
	 * How much of a module is answered.
	 *
	 * @param situations how many of its situations have a gap
	 */
	record ModuleShare(String product, String module, long combinations, long uncovered, int situations) {

	}

	/** A situation and the impacts that nothing answers for. */
	record Gap(Place place, List<Impact> impacts) {

	}

	/** A situation with its module and product. */
	record Place(long productId, String product, long moduleId, String module, long situationId, String situation) {

		String path() {
			return this.product + " › " + this.module + " › " + this.situation;
		}

	}

	record Impact(long id, String name) {

	}

	/** The coverage of the places by the rules, for those impacts that count at each. */
	static Coverage of(Matrix matrix, List<Place> places, ImpactsOf impacts) {
		Map<Subject, Set<Long>> named = new HashMap<>();
		Set<Subject> whole = new HashSet<>();
		for (MatrixRule rule : matrix.rules()) {
			Subject cells = rule.cells();
			Subject scope = new Subject(cells.productId(), cells.moduleId(), cells.situationId(), null);
			if (cells.impactId() == null) {
				whole.add(scope);
			}
			else {
				named.computeIfAbsent(scope, (key) -> new HashSet<>()).add(cells.impactId());
			}
		}
		long combinations = 0;
		long uncovered = 0;
		List<Gap> gaps = new ArrayList<>();
		Map<Long, ModuleShare> modules = new LinkedHashMap<>();
		for (Place place : places) {
			List<Impact> counted = impacts.at(place);
			List<Impact> missing = missing(place, counted, named, whole);
			combinations += counted.size();
			uncovered += missing.size();
			if (!missing.isEmpty()) {
				gaps.add(new Gap(place, missing));
			}
			modules.merge(place.moduleId(),
					new ModuleShare(place.product(), place.module(), counted.size(), missing.size(),
							missing.isEmpty() ? 0 : 1),
					(one, other) -> new ModuleShare(one.product(), one.module(),
							one.combinations() + other.combinations(), one.uncovered() + other.uncovered(),
							one.situations() + other.situations()));
		}
		return new Coverage(combinations, uncovered, List.copyOf(modules.values()), gaps);
	}

	private static List<Impact> missing(Place place, List<Impact> counted, Map<Subject, Set<Long>> named,
			Set<Subject> whole) {
		List<Subject> scopes = List.of(new Subject(place.productId(), place.moduleId(), place.situationId(), null),
				new Subject(place.productId(), place.moduleId(), null, null),
				new Subject(place.productId(), null, null, null), new Subject(null, null, null, null));
		if (scopes.stream().anyMatch(whole::contains)) {
			return List.of();
		}
		return counted.stream()
			.filter((impact) -> scopes.stream()
				.noneMatch((scope) -> named.getOrDefault(scope, Set.of()).contains(impact.id())))
			.toList();
	}

	/** The impacts that count at a place. */
	@FunctionalInterface
	interface ImpactsOf {

		List<Impact> at(Place place);

	}

}
