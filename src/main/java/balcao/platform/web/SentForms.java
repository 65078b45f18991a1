package balcao.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.HandlerInterceptor;

import balcao.platform.TypedFormService;

/**
 * Forgets what a form kept of itself once it was sent, which is when its answer leads
 * elsewhere. Should that fail, it is offered once more than needed.
 */
class SentForms implements HandlerInterceptor {

	private final CurrentPeople people;

	private final ObjectProvider<TypedFormService> typed;

	SentForms(CurrentPeople people, ObjectProvider<TypedFormService> typed) {
		this.people = people;
		this.typed = typed;
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception problem) {
		boolean sent = problem == null && "POST".equals(request.getMethod()) && response.getStatus() / 100 == 3
				&& !request.getRequestURI().startsWith("/typed/");
		if (sent && request.getParameter(TypedFields.FORM) != null) {
			TypedFields.of(request)
				.ifPresent((fields) -> this.people.of(request)
					.ifPresent((person) -> this.typed.ifAvailable((service) -> service.sent(person, fields.form(),
							fields.id(), fields.fields(), fields.files()))));
		}
	}

}
