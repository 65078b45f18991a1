package balcao.severity;

/**
 * A level in the client's words and the severity it gives.
 *
 * @param level from 1, the gravest
 * @param sentence what clients read beside the name
 * @param recommended what is chosen for whoever does not choose
 */
public record SeverityLevel(LevelKind kind, int level, String name, String sentence, int severity,
		boolean recommended) {

}
