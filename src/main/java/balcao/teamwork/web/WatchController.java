package balcao.teamwork.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.teamwork.WatchService;

/** Follows tickets. */
@Controller
class WatchController {

	private final WatchService watches;

	WatchController(WatchService watches) {
		this.watches = watches;
	}

	@GetMapping("/desk/watched")
	ModelAndView list(PageRequest request, CurrentPerson person) {
		return new ModelAndView("teamwork/watched", "watched", this.watches.page(person, request));
	}

	@PostMapping("/desk/tickets/{number}/watchers")
	String watch(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.watches.watch(number, person);
		redirect.addFlashAttribute("flash", "teamwork.flash.watching");
		return "redirect:/desk/tickets/" + number;
	}

	@PostMapping("/desk/tickets/{number}/watchers/removal")
	String unwatch(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.watches.unwatch(number, person);
		redirect.addFlashAttribute("flash", "teamwork.flash.unwatched");
		return "redirect:/desk/tickets/" + number;
	}

}
