package balcao.emergency;

import java.time.Instant;
import java.util.List;

/**
 * The emergencies of some teams at an instant.
 *
 * @param teamIds whose they are
 * @param more whether there are more than it shows
 */
public record EmergencyBoard(Instant at, List<Long> teamIds, List<Column> columns, boolean more) {

	/** One column, the most urgent first. */
	public record Column(EmergencyColumn name, List<EmergencyCard> cards) {

		public Column {
			cards = List.copyOf(cards);
		}

	}

	public boolean isEmpty() {
		return this.columns.stream().allMatch((column) -> column.cards().isEmpty());
	}

	/** How many are not solved. */
	public int open() {
		return this.columns.stream()
			.filter((column) -> column.name() != EmergencyColumn.SOLVED)
			.mapToInt((column) -> column.cards().size())
			.sum();
	}

}
