package balcao.platform.web;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Language and theme of one browser, kept in its cookies. */
class Preferences implements LocaleResolver {

	private static final String LANGUAGE = "BALCAO_LANGUAGE";

	private static final String THEME = "BALCAO_THEME";

	static Language languageOf(HttpServletRequest request) {
		return cookie(request, LANGUAGE).flatMap(Language::ofTag)
			.orElseGet(() -> (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
					? Language.bestFor(Collections.list(request.getLocales())) : Language.PORTUGUESE);
	}

	static Theme themeOf(HttpServletRequest request) {
		return cookie(request, THEME).flatMap(Theme::ofCode).orElse(Theme.DEVICE);
	}

	static void keep(Language language, HttpServletRequest request, HttpServletResponse response) {
		keep(LANGUAGE, language.tag(), request, response);
	}

	static void keep(Theme theme, HttpServletRequest request, HttpServletResponse response) {
		keep(THEME, theme.code(), request, response);
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return languageOf(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("POST /language keeps the language");
	}

	private static Optional<String> cookie(HttpServletRequest request, String name) {
		return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
	}

	private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path("/")
			.maxAge(Duration.ofDays(365))
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
