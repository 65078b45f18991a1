package balcao.rehearsal;

/**
 * How many clocks would be others, of a client or of a severity.
 *
 * @param open deadlines that would be others
 * @param dropped of them, those that would no longer be promised
 * @param verdicts past verdicts that would flip
 */
public record RehearsalCount(String name, long open, long dropped, long verdicts) {

}
