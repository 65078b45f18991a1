package balcao.account.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.account.AccessToken;
import balcao.account.TokenLife;
import balcao.account.TokenService;
import balcao.platform.CurrentPerson;
import balcao.platform.PublicAddress;
import balcao.platform.Refused;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** The own personal access tokens. */
@Controller
@RequestMapping("/account/tokens")
class TokenController {

	private final TokenService tokens;

	private final PublicAddress address;

	private final MessageSource messages;

	TokenController(TokenService tokens, PublicAddress address, MessageSource messages) {
		this.tokens = tokens;
		this.address = address;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView list(CurrentPerson person, Locale locale) {
		return page(person, locale).addObject("form", TokenForm.EMPTY);
	}

	/**
	 * Shows the new token on this very page: a redirect would have to keep it somewhere.
	 */
	@PostMapping
	ModelAndView create(CurrentPerson person, @Valid @ModelAttribute("form") TokenForm form, BindingResult errors,
			Locale locale) {
		if (errors.hasErrors()) {
			return Pages.invalid(page(person, locale));
		}
		try {
			AccessToken token = this.tokens.create(person, form.name(), form.chosenScope(),
					Objects.requireNonNull(form.life()));
			return page(person, locale).addObject("form", TokenForm.EMPTY)
				.addObject("secret", token.value())
				.addObject("secretName", form.name());
		}
		catch (Refused refused) {
			errors.rejectValue("name", refused.messageKey(), refused.arguments(), null);
			return Pages.invalid(page(person, locale));
		}
	}

	@PostMapping("/{id}/revocation")
	String revoke(CurrentPerson person, @PathVariable long id, RedirectAttributes redirect) {
		this.tokens.revoke(id, person);
		redirect.addFlashAttribute("flash", "account.flash.tokenRevoked");
		return "redirect:/account/tokens";
	}

	private ModelAndView page(CurrentPerson person, Locale locale) {
		return new ModelAndView("account/tokens").addObject("tokens", this.tokens.of(person))
			.addObject("api", this.address.of("/api/v1"))
			.addObject("scopes", this.tokens.scopesFor(person)
				.stream()
				.map((scope) -> new Option(scope, this.messages.getMessage("account.tokenScope." + scope, null, locale),
						this.messages.getMessage("account.tokenScope." + scope + ".about", null, locale)))
				.toList())
			.addObject("lives", Arrays.stream(TokenLife.values())
				.map((life) -> Option.of(life, this.messages.getMessage("account.tokenLife." + life, null, locale)))
				.toList());
	}

}
