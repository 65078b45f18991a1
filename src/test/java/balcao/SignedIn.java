package balcao;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import balcao.platform.CurrentPerson;

/**
 * Gives a browser the session of a person, for journeys that are not about signing in.
 */
@TestComponent
public class SignedIn {

	private static final String COOKIE = "BALCAO_SESSION";

	private final SessionRepository<? extends Session> sessions;

	private final Environment environment;

	public SignedIn(SessionRepository<? extends Session> sessions, Environment environment) {
		this.sessions = sessions;
		this.environment = environment;
	}

	public void as(CurrentPerson person, Page page) {
		page.context().addCookies(List.of(new Cookie(COOKIE, session(person)).setUrl("http://localhost:" + port())));
	}

	/** A browser without a screen that has seen a page already, and with it a token. */
	public Visitor visitor(CurrentPerson person) {
		Visitor visitor = stranger();
		visitor.carry(COOKIE, session(person));
		visitor.get("/account");
		return visitor;
	}

	/** Such a browser of nobody. */
	public Visitor stranger() {
		Visitor visitor = new Visitor(port());
		visitor.get("/login");
		return visitor;
	}

	private int port() {
		return this.environment.getRequiredProperty("local.server.port", Integer.class);
	}

	private String session(CurrentPerson person) {
		return Base64.getEncoder().encodeToString(begin(this.sessions, person).getBytes(StandardCharsets.UTF_8));
	}

	private static <S extends Session> String begin(SessionRepository<S> sessions, CurrentPerson person) {
		S session = sessions.createSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person.email(), null,
						AuthorityUtils.createAuthorityList("ROLE_" + person.role().name()))));
		sessions.save(session);
		return session.getId();
	}

}
