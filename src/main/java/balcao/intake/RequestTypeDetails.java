package balcao.intake;

/**
 * What an admin decides of a request type, beside its form.
 *
 * @param icon a name of the sprite
 * @param defaultSeverity 1 to 4, where nothing that was answered decides
 */
public record RequestTypeDetails(String name, String description, String icon, int position, boolean needsApproval,
		int defaultSeverity) {

}
