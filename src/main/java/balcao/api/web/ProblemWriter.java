package balcao.api.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says what is wrong as problem details (RFC 9457), in the language that the request asks
 * for and never in an exception's words.
 */
class ProblemWriter {

	private final JsonMapper json = JsonMapper.builder().build();

	private final MessageSource messages;

	private final LocaleResolver locales;

	ProblemWriter(MessageSource messages, LocaleResolver locales) {
		this.messages = messages;
		this.locales = locales;
	}

	void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
		write(problem, null, List.of(), request, response);
	}

	/**
	 * @param detail a sentence in the request's language; null for the usual one
	 * @param errors the fields that are wrong, with field and message each
	 */
	void write(ApiProblem problem, @Nullable String detail, List<Map<String, String>> errors,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("type", "about:blank");
		body.put("title", text(request, problem.titleKey()));
		body.put("status", problem.status());
		body.put("detail", (detail != null) ? detail : text(request, problem.detailKey()));
		body.put("instance", path(request));
		if (!errors.isEmpty()) {
			body.put("errors", errors);
		}
		String reference = MDC.get("reference");
		if (problem.isOurs() && reference != null) {
			body.put("reference", reference);
		}
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(body));
	}

	String text(HttpServletRequest request, String key, Object... arguments) {
		Locale locale = this.locales.resolveLocale(request);
		return this.messages.getMessage(key, arguments, locale);
	}

	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

}
