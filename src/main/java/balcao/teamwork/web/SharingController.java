package balcao.teamwork.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.teamwork.SharedDrafts;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/** Lets colleagues read a reply that is being written, or not any more. */
@Controller
@RequestMapping("/desk/tickets/{number}/draft-sharing")
class SharingController {

	private final SharedDrafts drafts;

	private final TicketReading tickets;

	SharingController(SharedDrafts drafts, TicketReading tickets) {
		this.drafts = drafts;
		this.tickets = tickets;
	}

	/** Who is writing, for a page that stays open. */
	@GetMapping
	ModelAndView drafts(@PathVariable String number, CurrentPerson person) {
		TicketSheet ticket = this.tickets.sheet(number, person);
		return new ModelAndView("teamwork/drafts", "view",
				DraftPanel.DraftsView.of(ticket.number(), this.drafts.of(ticket.id(), ticket.number()), person))
			.addObject("ticket", ticket);
	}

	@PostMapping
	String share(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.drafts.share(number, person);
		redirect.addFlashAttribute("flash", "teamwork.flash.shared");
		return "redirect:/desk/tickets/" + number;
	}

	@PostMapping("/removal")
	String keep(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.drafts.keep(number, person);
		redirect.addFlashAttribute("flash", "teamwork.flash.unshared");
		return "redirect:/desk/tickets/" + number;
	}

}
