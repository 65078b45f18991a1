package balcao.sales;

/** What it means for an opportunity to stand in a stage. */
public enum StageOutcome {

	OPEN, WON, LOST

}
