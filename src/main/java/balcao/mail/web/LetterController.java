package balcao.mail.web;

import balcao.platform.NotFound;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.validation.BindingResult;
import jakarta.validation.Valid;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.mail.LetterService;
import balcao.mail.LetterShow;
import balcao.platform.PageRequest;

/** What became of the letters, and another try for those that failed. */
@Controller
class LetterController {

	private final LetterService letters;

	LetterController(LetterService letters) {
		this.letters = letters;
	}

	@GetMapping("/backoffice/mail")
	String page(@RequestParam(defaultValue = "ALL") LetterShow show, @RequestParam @Nullable String after,
			@RequestParam @Nullable String before, Model model) {
		model.addAttribute("page", this.letters.page(show, new PageRequest(after, before)));
		model.addAttribute("shows", LetterShow.values());
		return "mail/letters";
	}

	@PostMapping("/backoffice/mail/deliveries")
	String retryAll(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashArguments", List.of(this.letters.retryAll()));
		redirect.addFlashAttribute("flash", "mail.flash.retriedAll");
		return "redirect:/backoffice/mail";
	}

	@PostMapping("/backoffice/mail/unblocked")
	String unblock(@Valid @ModelAttribute("form") UnblockForm form, BindingResult errors, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			throw new NotFound();
		}
		this.letters.unblock(form.written());
		redirect.addFlashAttribute("flash", "mail.flash.unblocked");
		return "redirect:/backoffice/mail";
	}

	@PostMapping("/backoffice/mail/{id}/delivery")
	String retry(@PathVariable long id, RedirectAttributes redirect) {
		this.letters.retry(id);
		redirect.addFlashAttribute("flash", "mail.flash.retried");
		return "redirect:/backoffice/mail";
	}

}
