package balcao.platform.web;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands controllers the person who acts; null for a stranger where the parameter may be
 * null.
 */
class CurrentPersonArgument implements HandlerMethodArgumentResolver {

	private final CurrentPeople people;

	CurrentPersonArgument(CurrentPeople people) {
		this.people = people;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return CurrentPerson.class == parameter.getParameterType();
	}

	@Override
	public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		CurrentPerson person = (servletRequest != null) ? this.people.of(servletRequest).orElse(null) : null;
		if (person == null && !parameter.isOptional()) {
			throw new NotFound();
		}
		return person;
	}

}
