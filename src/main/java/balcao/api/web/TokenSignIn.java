package balcao.api.web;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import balcao.account.TokenHolder;
import balcao.account.TokenScope;
import balcao.account.TokenService;
import balcao.api.ApiSettings;
import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.TooOften;

/**
 * Signs a single request in by the token of its header (RFC 6750); one in the address or
 * in the body counts for nothing, nor does a session.
 */
class TokenSignIn extends OncePerRequestFilter {

	private static final Pattern BEARER = Pattern.compile("bearer +([!-~]{1,200})", Pattern.CASE_INSENSITIVE);

	private final TokenService tokens;

	private final RateLimits limits;

	private final ApiSettings settings;

	private final ApiDenials denials;

	private final ApiProblems problems;

	TokenSignIn(TokenService tokens, RateLimits limits, ApiSettings settings, ApiDenials denials,
			ApiProblems problems) {
		this.tokens = tokens;
		this.limits = limits;
		this.settings = settings;
		this.denials = denials;
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<String> claims = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		if (claims.isEmpty()) {
			chain.doFilter(request, response);
			return;
		}
		Optional<TokenHolder> holder = (claims.size() == 1) ? holder(claims.get(0)) : Optional.empty();
		if (holder.isEmpty()) {
			this.denials.wrongToken(request, response);
			return;
		}
		try {
			this.limits.spend(this.settings.requests(), Long.toString(holder.get().tokenId()));
		}
		catch (TooOften tooOften) {
			this.problems.tooOften(tooOften, request, response);
			return;
		}
		signIn(holder.get());
		chain.doFilter(request, response);
	}

	/** What a request has that carries a token of the scope. */
	static String authority(TokenScope scope) {
		return "SCOPE_" + scope.code();
	}

	private Optional<TokenHolder> holder(String claim) {
		Matcher bearer = BEARER.matcher(claim.strip());
		return bearer.matches() ? this.tokens.use(bearer.group(1)) : Optional.empty();
	}

	private static void signIn(TokenHolder holder) {
		CurrentPerson person = holder.person();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.email(), null,
				AuthorityUtils.createAuthorityList("ROLE_" + person.role().name(), authority(holder.scope()))));
		SecurityContextHolder.setContext(context);
	}

}
