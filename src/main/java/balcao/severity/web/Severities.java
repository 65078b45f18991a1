package balcao.severity.web;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import balcao.platform.web.Option;
import balcao.severity.MatrixRule;
import balcao.catalog.Priority;

/** The choices that forms of the matrix share. */
@Component
class Severities {

	private final MessageSource messages;

	Severities(MessageSource messages) {
		this.messages = messages;
	}

	List<Option> severities() {
		return IntStream.rangeClosed(1, MatrixRule.LEAST_SEVERE).mapToObj((one) -> Option.of(one, "" + one)).toList();
	}

	List<Option> levels() {
		return IntStream.rangeClosed(1, 4).mapToObj((one) -> Option.of(one, "" + one)).toList();
	}

	List<Option> priorities() {
		return List.of(Priority.values())
			.stream()
			.map((one) -> Option.of(one,
					this.messages.getMessage("severity.priority." + one, null, LocaleContextHolder.getLocale())))
			.toList();
	}

}
