package balcao.sla;

/** The severity that a row of the matrix gives. */
public record SeverityDecision(long matrixRowId, int severity) {

}
