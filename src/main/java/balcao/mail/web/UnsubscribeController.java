package balcao.mail.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import balcao.mail.Unsubscribing;

/**
 * Where the link of a letter leads that somebody wants no more of; asks before it acts.
 */
@Controller
class UnsubscribeController {

	private final Unsubscribing leaving;

	UnsubscribeController(Unsubscribing leaving) {
		this.leaving = leaving;
	}

	@GetMapping("/unsubscribe/{token}")
	ModelAndView ask(@PathVariable String token) {
		return page(token, false);
	}

	@PostMapping("/unsubscribe/{token}")
	ModelAndView leave(@PathVariable String token) {
		this.leaving.leave(token);
		return page(token, true);
	}

	private ModelAndView page(String token, boolean done) {
		return new ModelAndView("mail/unsubscribe", "leaving", this.leaving.find(token)).addObject("token", token)
			.addObject("done", done);
	}

}
