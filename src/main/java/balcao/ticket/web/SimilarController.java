package balcao.ticket.web;

import balcao.intake.DraftService;
import balcao.platform.CurrentPerson;
import balcao.ticket.SimilarTickets;
import balcao.ticket.TicketFollowing;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Open tickets about what somebody is about to ask, and following one instead. */
@Controller
@RequestMapping("/tickets")
class SimilarController {

	private final SimilarTickets similar;

	private final TicketFollowing following;

	private final Wizard wizard;

	private final DraftService drafts;

	SimilarController(SimilarTickets similar, TicketFollowing following, Wizard wizard, DraftService drafts) {
		this.similar = similar;
		this.following = following;
		this.wizard = wizard;
		this.drafts = drafts;
	}

	/** For what a client types; whoever asks for another sees them before sending. */
	@GetMapping("/similar")
	ModelAndView similar(@RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Long draft, CurrentPerson person) {
		return new ModelAndView("ticket/_similar :: similar", "tickets", this.similar.to(q, person))
			.addObject("draft", draft)
			.addObject("within", null)
			.addObject("mayFollow", person.isClient());
	}

	/**
	 * @param draft the request that needs not be sent any more
	 */
	@PostMapping("/{number}/followers")
	ModelAndView follow(@PathVariable String number, @RequestParam(required = false) @Nullable Long draft,
			CurrentPerson person, RedirectAttributes redirect) {
		if (draft != null) {
			this.wizard.draft(draft, person);
		}
		this.following.follow(number, person);
		redirect.addFlashAttribute("flash", "ticket.flash.followed");
		if (draft == null) {
			redirect.addAttribute("number", number);
			return new ModelAndView("redirect:/tickets/{number}");
		}
		this.drafts.solve(draft, person);
		return new ModelAndView("redirect:/tickets/drafts/" + draft + "/solved");
	}

}
