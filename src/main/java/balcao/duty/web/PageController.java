package balcao.duty.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.duty.PagingService;
import balcao.platform.CurrentPerson;

/** Where whoever was called answers in the portal. */
@Controller
@RequestMapping("/desk/pages")
class PageController {

	private final PagingService paging;

	PageController(PagingService paging) {
		this.paging = paging;
	}

	/** What waits for one, alone, for a page that stays open. */
	@GetMapping("/waiting")
	String waiting() {
		return "duty/_summons :: summons";
	}

	@PostMapping("/{id}/acknowledgement")
	String acknowledge(@PathVariable long id, CurrentPerson person, RedirectAttributes redirect) {
		String path = this.paging.acknowledge(id, person);
		redirect.addFlashAttribute("flash", "duty.flash.taken");
		return "redirect:" + path;
	}

}
