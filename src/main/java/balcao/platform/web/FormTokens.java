package balcao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Keeps the token of forms in a cookie bound to this host, so that strangers need no
 * session and an expired session does not make a form stale.
 */
class FormTokens implements CsrfTokenRepository {

	private final CsrfTokenRepository secure = tokens("__Host-BALCAO_FORM", true);

	private final CsrfTokenRepository plain = tokens("BALCAO_FORM", false);

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return of(request).generateToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		of(request).saveToken(token, request, response);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return of(request).loadToken(request);
	}

	private CsrfTokenRepository of(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

	private static CsrfTokenRepository tokens(String name, boolean secure) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieName(name);
		tokens.setCookiePath("/");
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).secure(secure).sameSite("Lax"));
		return tokens;
	}

}
