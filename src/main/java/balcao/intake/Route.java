package balcao.intake;

/** The team that a rule gives a request to. */
public record Route(long ruleId, long teamId) {

}
