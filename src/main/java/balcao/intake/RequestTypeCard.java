package balcao.intake;

/**
 * A request type to choose from a page.
 *
 * @param asksSituation whether its form asks what the matrix judges by
 */
public record RequestTypeCard(long id, String code, String name, String description, String icon, boolean asksSituation,
		boolean needsApproval, int defaultSeverity, RequestTypeScope scope) {

}
