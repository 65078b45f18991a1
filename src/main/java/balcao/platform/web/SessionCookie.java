package balcao.platform.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session's cookie: bound to this host wherever the connection is secure. */
class SessionCookie implements CookieSerializer {

	private final CookieSerializer secure = serializer("__Host-BALCAO_SESSION", true);

	private final CookieSerializer plain = serializer("BALCAO_SESSION", false);

	@Override
	public void writeCookieValue(CookieValue value) {
		of(value.getRequest()).writeCookieValue(value);
	}

	@Override
	public List<String> readCookieValues(HttpServletRequest request) {
		return of(request).readCookieValues(request);
	}

	private CookieSerializer of(HttpServletRequest request) {
		return request.isSecure() ? this.secure : this.plain;
	}

	private static CookieSerializer serializer(String name, boolean secure) {
		DefaultCookieSerializer serializer = new DefaultCookieSerializer();
		serializer.setCookieName(name);
		serializer.setCookiePath("/");
		serializer.setUseHttpOnlyCookie(true);
		serializer.setUseSecureCookie(secure);
		serializer.setSameSite("Lax");
		return serializer;
	}

}
