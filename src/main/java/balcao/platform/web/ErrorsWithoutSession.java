package balcao.platform.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets an error page be shown where the store of sessions is what failed. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class ErrorsWithoutSession extends OncePerRequestFilter {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorsWithoutSession.class);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new HttpServletRequestWrapper(request) {
			@Override
			public @Nullable HttpSession getSession(boolean create) {
				try {
					return super.getSession(create);
				}
				catch (RuntimeException ex) {
					LOG.warn("The error page is shown without a session: {}", ex.toString());
					return null;
				}
			}
		}, response);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getDispatcherType() != DispatcherType.ERROR;
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
