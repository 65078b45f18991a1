package balcao.rating.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import balcao.platform.web.Option;

/** The five marks in words, with their stars. */
@Component
class ScoreOptions {

	private static final int BEST = 5;

	private final MessageSource messages;

	ScoreOptions(MessageSource messages) {
		this.messages = messages;
	}

	List<Option> all() {
		Locale locale = LocaleContextHolder.getLocale();
		return IntStream.rangeClosed(1, BEST)
			.mapToObj((score) -> new Option(score, this.messages.getMessage("rating.score." + score, null, locale),
					"★".repeat(score) + "☆".repeat(BEST - score)))
			.toList();
	}

}
