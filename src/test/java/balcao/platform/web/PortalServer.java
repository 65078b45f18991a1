package balcao.platform.web;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web side of the platform on a real server, with the kit's pages and no database.
 */
@Configuration(proxyBeanMethods = false)
@TestComponent
@EnableAutoConfiguration(excludeName = { "balcao.platform.EmbeddedDatabaseAutoConfiguration",
		"org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
		"org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
		"org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration" })
@Import({ SecurityConfiguration.class, WebConfiguration.class, SecurityHeaders.class, References.class,
		ErrorsWithoutSession.class, ErrorPages.class, Problems.class, CleanInput.class, HeldPostController.class,
		PreferenceController.class, KitController.class, QuietLive.class, TestPeople.class })
class PortalServer {

	@Bean
	UserDetailsService accounts() {
		return (email) -> User.withUsername(email).password("{noop}balcao-demo").roles("CLIENT").build();
	}

	/** A session store that does not answer, for requests that ask for one. */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> brokenSessions() {
		FilterRegistrationBean<OncePerRequestFilter> broken = new FilterRegistrationBean<>(new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				chain.doFilter((request.getHeader("X-Sessions-Down") != null) ? withoutSessions(request) : request,
						response);
			}

			@Override
			protected boolean shouldNotFilterErrorDispatch() {
				return false;
			}
		});
		broken.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		broken.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
		return broken;
	}

	private static HttpServletRequest withoutSessions(HttpServletRequest request) {
		return new HttpServletRequestWrapper(request) {
			@Override
			public HttpSession getSession(boolean create) {
				throw new IllegalStateException("the database is down");
			}
		};
	}

}
