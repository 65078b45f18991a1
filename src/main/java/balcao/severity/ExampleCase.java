package balcao.severity;

/**
 * A question whose answer is known, kept beside the matrix.
 *
 * @param severity what has to be answered
 */
public record ExampleCase(long id, String name, SeverityQuestion question, int severity) {

}
