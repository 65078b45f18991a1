package balcao.workspace.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

import balcao.platform.CurrentPerson;
import balcao.workspace.PresenceService;

/** Keeps who has a ticket open, as its page says every few seconds. */
@Controller
@RequestMapping("/desk/tickets/{number}/presence")
class PresenceController {

	private final PresenceService presences;

	PresenceController(PresenceService presences) {
		this.presences = presences;
	}

	@GetMapping
	String others(@PathVariable String number, CurrentPerson person, Model model) {
		model.addAttribute("present", this.presences.others(number, person));
		return "workspace/_presence :: others";
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void stay(@PathVariable String number, @RequestParam(defaultValue = "false") boolean typing,
			@RequestParam(defaultValue = "false") boolean left, CurrentPerson person) {
		if (left) {
			this.presences.leave(number, person);
		}
		else {
			this.presences.stay(number, typing, person);
		}
	}

}
