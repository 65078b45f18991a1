package balcao.platform.web;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

import static org.assertj.core.api.Assertions.assertThat;

class CookiesTests {

	@Test
	void secureConnectionBindsCookiesToThisHost() {
		assertThat(session(true)).startsWith("__Host-BALCAO_SESSION=")
			.contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Domain");
		assertThat(form(true)).startsWith("__Host-BALCAO_FORM=")
			.contains("; Path=/", "; Secure", "; HttpOnly")
			.doesNotContain("Domain");
	}

	@Test
	void plainConnectionKeepsThemFromScriptsAndOtherSites() {
		assertThat(session(false)).startsWith("BALCAO_SESSION=")
			.contains("; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Secure");
		assertThat(form(false)).startsWith("BALCAO_FORM=").contains("; HttpOnly").doesNotContain("Secure");
	}

	@Test
	void cookieOfThePlainConnectionIsWorthNothingOnTheSecureOne() {
		MockHttpServletRequest request = request(true);
		request.setCookies(new jakarta.servlet.http.Cookie("BALCAO_SESSION", "YWJj"));
		assertThat(new SessionCookie().readCookieValues(request)).isEmpty();
	}

	private static String session(boolean secure) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new SessionCookie().writeCookieValue(new CookieValue(request(secure), response, "abc"));
		return String.valueOf(response.getHeader("Set-Cookie"));
	}

	private static String form(boolean secure) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FormTokens tokens = new FormTokens();
		tokens.saveToken(tokens.generateToken(request(secure)), request(secure), response);
		return String.valueOf(response.getHeader("Set-Cookie"));
	}

	private static MockHttpServletRequest request(boolean secure) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(secure);
		return request;
	}

}
