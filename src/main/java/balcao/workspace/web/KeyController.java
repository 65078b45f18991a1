package balcao.workspace.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.workspace.KeyService;

/** The shortcuts of the desk, and whether one uses them. */
@Controller
@RequestMapping("/desk/keys")
class KeyController {

	private final KeyService keys;

	KeyController(KeyService keys) {
		this.keys = keys;
	}

	@GetMapping
	String keys(CurrentPerson person, Model model) {
		model.addAttribute("on", !this.keys.areOff(person.email()));
		return "workspace/keys";
	}

	@PostMapping
	String turn(@RequestParam boolean on, CurrentPerson person, HttpServletRequest request,
			RedirectAttributes redirect) {
		this.keys.turn(on, person);
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.setAttribute(KeyAdvice.OFF, !on);
		}
		redirect.addFlashAttribute("flash", on ? "workspace.flash.keysOn" : "workspace.flash.keysOff");
		return "redirect:/desk/keys";
	}

}
