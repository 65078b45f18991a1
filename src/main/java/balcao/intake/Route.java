package balcao.intake;

/**
 * The team that answers, and the rule that says so.
 *
 * @param asked whether it is the department that the client asked for
 */
public record Route(long ruleId, long teamId, boolean asked) {

}
