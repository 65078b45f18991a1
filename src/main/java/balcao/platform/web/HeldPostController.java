package balcao.platform.web;

import java.io.IOException;

import balcao.platform.NotFound;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Shows people what they had typed and lets them send it again; reached from inside only.
 */
@Controller
class HeldPostController {

	private static final String HELD = HeldPostController.class.getName();

	private static final String REASON = HELD + ".reason";

	private static final String PATH = "/held";

	/**
	 * Answers with the page; its status is the caller's.
	 * @param reasonKey why it was not taken
	 */
	static void show(HeldPost held, String reasonKey, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.setAttribute(HELD, held);
		request.setAttribute(REASON, held.tooLong() ? "platform.held.tooLong" : reasonKey);
		request.getRequestDispatcher(PATH).forward(new HttpServletRequestWrapper(request) {
			/** What the form carried is read already. */
			@Override
			public @Nullable String getContentType() {
				return null;
			}
		}, response);
	}

	@PostMapping(PATH)
	String held(HttpServletRequest request, Model model) {
		if (!(request.getAttribute(HELD) instanceof HeldPost held)) {
			throw new NotFound();
		}
		model.addAttribute("held", held);
		model.addAttribute("reason", request.getAttribute(REASON));
		return "platform/held";
	}

}
