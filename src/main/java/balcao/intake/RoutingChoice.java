package balcao.intake;

/**
 * Something to choose for a rule or a test.
 *
 * @param value what a form sends: an id, with a letter before it where kinds are mixed
 */
public record RoutingChoice(String value, String label) {

}
