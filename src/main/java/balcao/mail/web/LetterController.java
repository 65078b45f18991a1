package balcao.mail.web;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mail.LetterService;
import balcao.platform.PageRequest;

/** What became of the letters, and another try for those that failed. */
@Controller
class LetterController {

	private final LetterService letters;

	LetterController(LetterService letters) {
		this.letters = letters;
	}

	@GetMapping("/backoffice/mail")
	String page(@RequestParam(defaultValue = "false") boolean failed, @RequestParam @Nullable String after,
			@RequestParam @Nullable String before, Model model) {
		model.addAttribute("page", this.letters.page(failed, new PageRequest(after, before)));
		return "mail/letters";
	}

	@PostMapping("/backoffice/mail/{id}/delivery")
	String retry(@PathVariable long id, RedirectAttributes redirect) {
		this.letters.retry(id);
		redirect.addFlashAttribute("flash", "mail.flash.retried");
		return "redirect:/backoffice/mail";
	}

}
