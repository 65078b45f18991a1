package balcao.platform.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Answers a sign-in: failed, by the same page; done, by what the person wanted or by what
 * they had typed before.
 */
class SignInAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		Optional<HeldPost> held = HeldPost.carriedBy(request);
		if (held.isPresent()) {
			HeldPostController.show(held.get(), "platform.held.text", request, response);
			return;
		}
		response.sendRedirect(OwnPath.of(request.getParameter("to")).orElse("/"));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException problem) throws IOException, ServletException {
		if (problem instanceof SignInRefused refused) {
			SignIn.again(HttpStatus.TOO_MANY_REQUESTS, request, response, refused.messageKey(),
					Arrays.asList(refused.arguments()));
			return;
		}
		SignIn.again(HttpStatus.UNAUTHORIZED, request, response, "platform.signIn.wrong", List.of());
	}

}
