package balcao.platform.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What the sign-in page has to show and to carry along; read there as
 * {@code #frame.signIn}.
 *
 * @param email what was typed before
 * @param problemKey why signing in failed; null before the first try
 * @param noticeKey why the person is here; null when they came by themselves
 * @param to the page they wanted
 * @param held what they had typed when their session ended
 */
public record SignIn(String email, @Nullable String problemKey, List<Object> arguments, @Nullable String noticeKey,
		@Nullable String to, @Nullable HeldPost held) {

	private static final String ATTRIBUTE = SignIn.class.getName();

	private static final String NOTICE = ATTRIBUTE + ".notice";

	/** What this request asks the page to show. */
	static SignIn of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof SignIn signIn) ? signIn
				: asked(request, null, List.of(), null);
	}

	/** Remembers, for this request, why the person has to sign in. */
	static void explain(HttpServletRequest request, String noticeKey) {
		request.setAttribute(NOTICE, noticeKey);
	}

	/** Shows the page again after a failed try, with all but the password kept. */
	static void again(HttpStatus status, HttpServletRequest request, HttpServletResponse response,
			@Nullable String problemKey, List<Object> arguments) throws IOException, ServletException {
		show(asked(request, problemKey, arguments, HeldPost.carriedBy(request).orElse(null)), status, request,
				response);
	}

	/** Shows the page in answer to a form that nobody signed in had sent. */
	static void holding(HeldPost held, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		show(new SignIn("", null, List.of(), "platform.signIn.held", null, held), HttpStatus.UNAUTHORIZED, request,
				response);
	}

	private static SignIn asked(HttpServletRequest request, @Nullable String problemKey, List<Object> arguments,
			@Nullable HeldPost held) {
		String email = request.getParameter("username");
		return new SignIn((email != null) ? email : "", problemKey, arguments, noticeKey(request),
				OwnPath.of(request.getParameter("to")).orElse(null), held);
	}

	private static @Nullable String noticeKey(HttpServletRequest request) {
		if (request.getAttribute(NOTICE) instanceof String key) {
			return key;
		}
		if (request.getParameter("ended") != null) {
			return "platform.signIn.ended";
		}
		return (request.getParameter("out") != null) ? "platform.signIn.out" : null;
	}

	/** The page is the one that GET /login gives, shown where the person already is. */
	private static void show(SignIn signIn, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.setAttribute(ATTRIBUTE, signIn);
		response.setStatus(status.value());
		request.getRequestDispatcher("/login").forward(new HttpServletRequestWrapper(request) {
			@Override
			public String getMethod() {
				return "GET";
			}
		}, response);
	}

}
