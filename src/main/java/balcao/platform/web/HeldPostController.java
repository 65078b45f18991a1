package balcao.platform.web;

import java.io.IOException;

import balcao.platform.NotFound;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Shows people what they had typed and lets them send it again; reached from inside only.
 */
@Controller
class HeldPostController {

	private static final String HELD = HeldPostController.class.getName();

	private static final String PATH = "/held";

	static void show(HeldPost held, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.setAttribute(HELD, held);
		request.getRequestDispatcher(PATH).forward(request, response);
	}

	@PostMapping(PATH)
	String held(HttpServletRequest request, Model model) {
		if (!(request.getAttribute(HELD) instanceof HeldPost held)) {
			throw new NotFound();
		}
		model.addAttribute("held", held);
		return "platform/held";
	}

}
