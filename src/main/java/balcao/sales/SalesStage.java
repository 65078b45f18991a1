package balcao.sales;

/**
 * A stage that opportunities go through.
 *
 * @param position smaller ones come first
 */
public record SalesStage(long id, String name, int position, StageOutcome outcome, boolean archived) {

	public boolean isOpen() {
		return this.outcome == StageOutcome.OPEN;
	}

}
