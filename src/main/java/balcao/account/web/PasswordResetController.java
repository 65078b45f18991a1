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
import org.springframework.web.bind.annotation.PostMapping;

import balcao.account.PasswordResetService;

/**
 * Asks for a link by which to choose another password; known or not, the answer is one.
 */
@Controller
class PasswordResetController {

	private final PasswordResetService resets;

	PasswordResetController(PasswordResetService resets) {
		this.resets = resets;
	}

	@GetMapping("/password/reset")
	String page(Model model) {
		model.addAttribute("form", PasswordResetForm.EMPTY);
		return "account/reset";
	}

	@PostMapping("/password/reset")
	String request(@Valid @ModelAttribute("form") PasswordResetForm form, BindingResult errors,
			HttpServletRequest request, HttpServletResponse response) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return "account/reset";
		}
		this.resets.request(form.email(), request.getRemoteAddr());
		return "redirect:/password/sent";
	}

	@GetMapping("/password/sent")
	String sent() {
		return "account/reset-sent";
	}

}
