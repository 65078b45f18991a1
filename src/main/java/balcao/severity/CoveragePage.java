package balcao.severity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a version of the matrix does not answer.
 *
 * @param everything whether every impact counts, also those that no form offers there
 * @param gaps some of the situations with a gap
 * @param next the situation that the next page goes on after; null on the last
 * @param contradictions some of the rows that contradict another
 * @param fallen what was asked and not answered, the most frequent first
 */
public record CoveragePage(MatrixVersion version, boolean everything, long combinations, long uncovered, int situations,
		List<Share> shares, List<Gap> gaps, @Nullable Long next, List<MatrixTableRow> contradictions,
		List<Fallen> fallen) {

	/** How much of a module is answered. */
	public record Share(String product, String module, long combinations, long uncovered, int situations) {

	}

	/** A situation and the impacts that nothing answers for. */
	public record Gap(String product, String module, String situation, List<Impact> impacts) {

	}

	/**
	 * An impact that nothing answers for.
	 *
	 * @param tickets how many were opened with it all the same
	 * @param labels the latest of them
	 */
	public record Impact(String name, long tickets, List<String> labels) {

	}

	/**
	 * A combination that was asked for and that no row answered then.
	 *
	 * @param words the combination
	 * @param answered the severity that this version gives; null for none
	 */
	public record Fallen(String words, long tickets, List<String> labels, @Nullable Integer answered) {

	}

}
