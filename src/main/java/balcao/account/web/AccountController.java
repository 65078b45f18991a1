package balcao.account.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.account.AccountService;
import balcao.account.PersonSessions;
import balcao.account.TokenService;
import balcao.organization.LanguageService;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;

/** The own account: who one is, the password, and where one is signed in. */
@Controller
class AccountController {

	private final AccountService accounts;

	private final PersonSessions sessions;

	private final TokenService tokens;

	private final LanguageService languages;

	AccountController(AccountService accounts, PersonSessions sessions, TokenService tokens,
			LanguageService languages) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.tokens = tokens;
		this.languages = languages;
	}

	@GetMapping("/account")
	String page(CurrentPerson person, HttpSession session, Model model) {
		model.addAttribute("form", PasswordChangeForm.EMPTY);
		return page(person, session.getId(), model);
	}

	@PostMapping("/account/password")
	String changePassword(CurrentPerson person, @Valid @ModelAttribute("form") PasswordChangeForm form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response, Model model,
			RedirectAttributes redirect) {
		String session = request.getSession().getId();
		Attempt.to(() -> this.accounts.checkNewPassword(person, form.password()), errors, "password");
		Attempt.to(() -> this.accounts.changePassword(person, form.currentPassword(), form.password(), session), errors,
				"currentPassword");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(person, session, model);
		}
		request.changeSessionId();
		redirect.addFlashAttribute("flash", "account.flash.passwordChanged");
		return "redirect:/account";
	}

	@PostMapping("/account/sessions/closure")
	String closeOtherSessions(CurrentPerson person, HttpSession session,
			@RequestParam(defaultValue = "false") boolean tokens, RedirectAttributes redirect) {
		this.sessions.endOthers(person, session.getId());
		if (tokens) {
			this.tokens.revokeAll(person);
		}
		redirect.addFlashAttribute("flash", "account.flash.sessionsEnded");
		return "redirect:/account";
	}

	/** In which language one is written to. */
	@PostMapping("/account/language")
	String speak(CurrentPerson person, @RequestParam(defaultValue = "") String language, RedirectAttributes redirect) {
		this.languages.choose(person, Locale.forLanguageTag(language));
		redirect.addFlashAttribute("flash", "account.flash.language");
		return "redirect:/account";
	}

	private String page(CurrentPerson person, String session, Model model) {
		model.addAttribute("person", person);
		model.addAttribute("spoken", this.languages.of(person.id()).toLanguageTag());
		model.addAttribute("sessions", this.sessions.of(person, session));
		model.addAttribute("tokens", this.tokens.of(person).size());
		return "account/account";
	}

}
