package balcao.intake;

import java.util.List;

/** What is wrong with an answer and what to do about it. */
public record AnswerFault(String code, String messageKey, List<Object> arguments) {

	static AnswerFault of(String code, String messageKey, Object... arguments) {
		return new AnswerFault(code, messageKey, List.of(arguments));
	}

}
