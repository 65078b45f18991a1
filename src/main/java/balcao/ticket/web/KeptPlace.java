package balcao.ticket.web;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import balcao.ticket.TicketQueries;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Whoever opened a ticket from a list stays in that list: what is done on the page leads
 * back to it with the list's address, as the page had it.
 */
@Configuration(proxyBeanMethods = false)
class KeptPlace implements WebMvcConfigurer {

	private static final Pattern TICKET = Pattern.compile("redirect:/desk/tickets/[0-9-]+");

	/** Asked for only by pages of tickets, so that others do without it. */
	private final ObjectProvider<TicketQueries> lists;

	KeptPlace(ObjectProvider<TicketQueries> lists) {
		this.lists = lists;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new Keeping()).addPathPatterns("/desk/tickets/*/**");
	}

	private Optional<String> placeOf(@Nullable String page) {
		if (page == null || !page.contains("from=")) {
			return Optional.empty();
		}
		try {
			return Optional
				.ofNullable(UriComponentsBuilder.fromUriString(page).build().getQueryParams().getFirst("from"))
				.map((from) -> UriUtils.decode(from, UTF_8))
				.filter((from) -> this.lists.getObject().ofAddress(from).isPresent());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private final class Keeping implements HandlerInterceptor {

		@Override
		public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
				@Nullable ModelAndView answer) {
			String view = (answer != null) ? answer.getViewName() : null;
			if (answer != null && view != null && TICKET.matcher(view).matches()) {
				placeOf(request.getHeader(HttpHeaders.REFERER))
					.ifPresent((from) -> answer.setViewName(view + "?from=" + UriUtils.encode(from, UTF_8)));
			}
		}

	}

}
