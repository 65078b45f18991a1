package balcao.ticket.web;

import java.util.List;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says once. */
final class Flash {

	private Flash() {
	}

	/** Redirects to a page of ours that says the message. */
	static String to(String path, RedirectAttributes redirect, String messageKey, Object... arguments) {
		redirect.addFlashAttribute("flash", messageKey);
		if (arguments.length > 0) {
			redirect.addFlashAttribute("flashArguments", List.of(arguments));
		}
		return "redirect:" + path;
	}

}
