package balcao.intake;

/** A request type to choose from a page. */
public record RequestTypeCard(long id, String code, String name, String description, String icon, boolean asksSituation,
		boolean needsApproval, int defaultSeverity) {

}
