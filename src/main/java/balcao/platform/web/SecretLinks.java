package balcao.platform.web;

import java.time.Duration;
import java.util.Objects;

import balcao.platform.NetworkAddress;
import balcao.platform.NotFound;
import balcao.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps what a {@link SecretLink} says, before {@link Problems} would answer what was not
 * found.
 */
@ControllerAdvice(annotations = SecretLink.class)
@Order(0)
class SecretLinks {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final ObjectProvider<RateLimits> limits;

	SecretLinks(ObjectProvider<RateLimits> limits) {
		this.limits = limits;
	}

	@ModelAttribute
	void keepSecret(HttpServletRequest request, HttpServletResponse response) {
		HandlerMethod page = (HandlerMethod) Objects
			.requireNonNull(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
		response.setHeader("Referrer-Policy", "no-referrer");
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
		this.limits.getObject().spend(limit(link(page)), place(request));
	}

	@ExceptionHandler(NotFound.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String ended(HandlerMethod page, HttpServletRequest request) {
		SecretLink link = link(page);
		this.limits.getObject().charge(limit(link), place(request), link.missCosts());
		return link.ended();
	}

	private static SecretLink link(HandlerMethod page) {
		return Objects.requireNonNull(page.getBeanType().getAnnotation(SecretLink.class));
	}

	private static RateLimits.Limit limit(SecretLink link) {
		return new RateLimits.Limit(link.purpose(), link.tries(), WINDOW);
	}

	private static String place(HttpServletRequest request) {
		return NetworkAddress.shared(request.getRemoteAddr());
	}

}
