package balcao.platform.web;

import java.util.List;
import java.util.function.Predicate;

import balcao.platform.CurrentPerson;
import balcao.platform.PeopleDirectory;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may ask for what by address; what one may see on a page is decided in its query.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/** Open to strangers; everything else asks who one is. */
	static final List<String> OPEN = List.of("/login", "/password/**", "/invitations/**", "/setup/**", "/shared/**",
			"/ratings/**", "/histories/**", "/protocol", "/pages/**", "/unsubscribe/*", "/wall/**", "/language",
			"/theme", "/error");

	/** Open to strangers for reading; each page shows what whoever asks may see. */
	private static final List<String> OPEN_TO_READ = List.of("/articles", "/articles/**");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

	/** Files and health: no session is looked for, so they cost no statement. */
	@Bean
	@Order(1)
	SecurityFilterChain files(HttpSecurity http) throws Exception {
		return http.securityMatcher("/css/**", "/img/**", "/modules/**", "/actuator/health/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, CurrentPeople people, PlatformSettings settings,
			ObjectProvider<MultipartConfigElement> uploads, ObjectProvider<RequestMappingHandlerMapping> pages)
			throws Exception {
		Denials denials = new Denials(people, pages);
		long limit = uploads.stream().mapToLong(MultipartConfigElement::getMaxRequestSize).findFirst().orElse(-1);
		FormTokens tokens = new FormTokens();
		SignInAnswers answers = new SignInAnswers();
		return http
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers(OPEN.toArray(String[]::new))
				.permitAll()
				.requestMatchers("/articles/suggestions")
				.authenticated()
				.requestMatchers(HttpMethod.GET, OPEN_TO_READ.toArray(String[]::new))
				.permitAll()
				.requestMatchers(HttpMethod.HEAD, OPEN_TO_READ.toArray(String[]::new))
				.permitAll()
				.requestMatchers("/desk/**")
				.access(only(people, CurrentPerson::isTeam))
				.requestMatchers("/backoffice/**")
				.access(only(people, CurrentPerson::isAdmin))
				.anyRequest()
				.authenticated())
			.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			// its address is the secret
			.csrf((forms) -> forms.csrfTokenRepository(tokens))
			.formLogin((login) -> login.loginPage("/login").successHandler(answers).failureHandler(answers))
			.logout((logout) -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
			.exceptionHandling((denied) -> denied.accessDeniedHandler(denials).authenticationEntryPoint(denials))
			.addFilterBefore(new ForeignForms(), CsrfFilter.class)
			.addFilterBefore(new OversizedForms(limit, tokens), CsrfFilter.class)
			.addFilterBefore(new CurrentPersonFilter(people, settings.sessionLifetime()),
					ExceptionTranslationFilter.class)
			.build();
	}

	@Bean
	CurrentPeople currentPeople(ObjectProvider<PeopleDirectory> directory) {
		return new CurrentPeople(directory);
	}

	@Bean
	CookieSerializer sessionCookie() {
		return new SessionCookie();
	}

	/** Several requests of one page may write the same attribute first. */
	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsWrittenAtOnce() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	StrictHttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedHttpMethods(METHODS);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejected() {
		return (request, response, problem) -> response.sendError(METHODS.contains(request.getMethod()) ? 400 : 405);
	}

	/** Asks the person's role of now, not the one of the day they signed in. */
	private static AuthorizationManager<RequestAuthorizationContext> only(CurrentPeople people,
			Predicate<CurrentPerson> rule) {
		return (authentication,
				context) -> new AuthorizationDecision(people.of(context.getRequest()).filter(rule).isPresent());
	}

}
