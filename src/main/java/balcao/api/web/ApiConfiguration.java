package balcao.api.web;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.LocaleResolver;

import balcao.account.TokenScope;
import balcao.account.TokenService;
import balcao.api.ApiSettings;
import balcao.platform.RateLimits;

/**
 * The API's own door: a token and nothing else opens it, so there is neither session nor
 * form token.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

	@Bean
	@Order(0)
	SecurityFilterChain api(HttpSecurity http, TokenService tokens, RateLimits limits, ApiSettings settings,
			ProblemWriter writer, ApiProblems problems) throws Exception {
		ApiDenials denials = new ApiDenials(writer);
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests
				.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
				.permitAll()
				.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml")
				.permitAll()
				.requestMatchers("/api/v1/mail", "/api/v1/mail/{id}")
				.hasAnyAuthority(TokenSignIn.authority(TokenScope.EVERYTHING), TokenSignIn.authority(TokenScope.MAIL))
				.anyRequest()
				.hasAuthority(TokenSignIn.authority(TokenScope.EVERYTHING)))
			.headers(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling((denied) -> denied.accessDeniedHandler(denials).authenticationEntryPoint(denials))
			.addFilterBefore(new TokenSignIn(tokens, limits, settings, denials, problems),
					AnonymousAuthenticationFilter.class)
			.build();
	}

	@Bean
	ProblemWriter problemWriter(MessageSource messages, LocaleResolver localeResolver) {
		return new ProblemWriter(messages, localeResolver);
	}

	@Bean
	ApiProblems apiProblems(ProblemWriter problems) {
		return new ApiProblems(problems);
	}

	@Bean
	FilterRegistrationBean<ApiErrors> apiErrors(ProblemWriter problems) {
		FilterRegistrationBean<ApiErrors> registration = new FilterRegistrationBean<>(new ApiErrors(problems));
		registration.setDispatcherTypes(DispatcherType.ERROR);
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}

}
