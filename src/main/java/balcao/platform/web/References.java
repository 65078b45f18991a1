package balcao.platform.web;

import java.io.IOException;
import java.security.SecureRandom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the reference that its log lines and its error page share. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class References extends OncePerRequestFilter {

	private static final String REFERENCE = "reference";

	/** Without letters and digits that people confuse on the phone. */
	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 8;

	private final SecureRandom random = new SecureRandom();

	static String of(HttpServletRequest request) {
		return (request.getAttribute(References.class.getName()) instanceof String reference) ? reference : "-";
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(References.class.getName()) == null) {
			request.setAttribute(References.class.getName(), next());
		}
		MDC.put(REFERENCE, of(request));
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(REFERENCE);
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private String next() {
		StringBuilder reference = new StringBuilder(LENGTH);
		for (int i = 0; i < LENGTH; i++) {
			reference.append(ALPHABET.charAt(this.random.nextInt(ALPHABET.length())));
		}
		return reference.toString();
	}

}
