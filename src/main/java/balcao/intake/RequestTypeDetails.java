package balcao.intake;

/**
 * What an admin decides of a request type.
 *
 * @param icon a name of the sprite
 * @param asksSituation whether situation and impact are asked and the matrix decides
 * @param defaultSeverity 1 to 4, where no row of the matrix fits
 */
public record RequestTypeDetails(String name, String description, String icon, int position, boolean asksSituation,
		boolean needsApproval, int defaultSeverity) {

}
