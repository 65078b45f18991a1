package balcao.severity;

import java.util.List;

/**
 * Why a line cannot be imported.
 *
 * @param line as an editor counts it; 0 for the file as a whole
 * @param messageKey what to say
 */
public record ImportProblem(long line, String messageKey, List<Object> arguments) {

	static ImportProblem at(long line, String messageKey, Object... arguments) {
		return new ImportProblem(line, messageKey, List.of(arguments));
	}

}
