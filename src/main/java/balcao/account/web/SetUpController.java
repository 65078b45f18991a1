package balcao.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.account.LinkToken;
import balcao.account.SetUpService;
import balcao.platform.web.Attempt;

/** Creates the first admin; there is no such page once there is one. */
@Controller
class SetUpController {

	private final SetUpService setUp;

	SetUpController(SetUpService setUp) {
		this.setUp = setUp;
	}

	@ModelAttribute
	void keepSecret(HttpServletResponse response) {
		response.setHeader("Referrer-Policy", "no-referrer");
	}

	@ModelAttribute("address")
	String address(HttpServletRequest request) {
		return request.getRequestURI();
	}

	@GetMapping("/setup/{token}")
	String page(@PathVariable LinkToken token, Model model) {
		this.setUp.requireOpen(token);
		model.addAttribute("form", SetUpForm.EMPTY);
		return "account/set-up";
	}

	@PostMapping("/setup/{token}")
	String create(@PathVariable LinkToken token, @Valid @ModelAttribute("form") SetUpForm form, BindingResult errors,
			HttpServletResponse response, RedirectAttributes redirect) {
		this.setUp.requireOpen(token);
		Attempt.to(() -> this.setUp.createFirstAdmin(token, form.name(), form.email(), form.password()), errors,
				"password");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "account/set-up";
		}
		redirect.addFlashAttribute("flash", "account.flash.setUp");
		return "redirect:/login";
	}

}
