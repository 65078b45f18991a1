package balcao.backoffice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.severity.Source;
import balcao.sla.ContractChoice;
import balcao.sla.DeadlineExplanation;

/**
 * What would become of a request.
 *
 * @param severity null where nothing answers and none was given
 * @param source null when it was given instead
 * @param matrix the number of the version that was asked; null when there is none
 * @param rows that could have decided, the deciding one first
 * @param contracts that speak of the client and product, the closest first
 */
public record Simulation(@Nullable Integer severity, @Nullable Source source, @Nullable Integer matrix,
		List<CandidateRow> rows, List<ContractChoice> contracts, List<DeadlineExplanation> deadlines) {

	/** The rows of the same module, or of any. */
	public List<CandidateRow> near() {
		return this.rows.stream().filter(CandidateRow::isNear).toList();
	}

	/** The rows of other modules. */
	public List<CandidateRow> far() {
		return this.rows.stream().filter((row) -> !row.isNear()).toList();
	}

}
