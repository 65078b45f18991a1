package balcao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.account.InvitationService;
import balcao.account.LinkToken;
import balcao.account.PasswordResetService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.web.Attempt;

/**
 * Chooses a password by a link that came by mail; looking at the page leaves the link as
 * it is.
 */
@Controller
class NewPasswordController {

	private final PasswordResetService resets;

	private final InvitationService invitations;

	NewPasswordController(PasswordResetService resets, InvitationService invitations) {
		this.resets = resets;
		this.invitations = invitations;
	}

	/** The address holds a secret: no other site is told it. */
	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	@ModelAttribute("address")
	String address(HttpServletRequest request) {
		return request.getRequestURI();
	}

	@GetMapping("/password/reset/{token}")
	String resetPage(@PathVariable LinkToken token, Model model) {
		return page(this.resets.holder(token), model);
	}

	@PostMapping("/password/reset/{token}")
	String reset(@PathVariable LinkToken token, @Valid @ModelAttribute("form") NewPasswordForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		CurrentPerson person = this.resets.holder(token);
		Attempt.to(() -> this.resets.choosePassword(token, form.password()), errors, "password");
		return answer(person, errors, model, response, redirect);
	}

	@GetMapping("/invitations/{token}")
	String invitationPage(@PathVariable LinkToken token, Model model) {
		return page(this.invitations.holder(token), model);
	}

	@PostMapping("/invitations/{token}")
	String accept(@PathVariable LinkToken token, @Valid @ModelAttribute("form") NewPasswordForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes redirect) {
		CurrentPerson person = this.invitations.holder(token);
		Attempt.to(() -> this.invitations.accept(token, form.password()), errors, "password");
		return answer(person, errors, model, response, redirect);
	}

	@ExceptionHandler(NotFound.class)
	@ResponseStatus(HttpStatus.NOT_FOUND)
	String ended() {
		return "account/link-ended";
	}

	private static String answer(CurrentPerson person, BindingResult errors, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("person", person);
			return "account/new-password";
		}
		redirect.addFlashAttribute("flash", "account.flash.passwordChosen");
		return "redirect:/login";
	}

	private static String page(CurrentPerson person, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("form", NewPasswordForm.EMPTY);
		return "account/new-password";
	}

}
