package balcao.ticket.web;

import java.time.Clock;
import java.util.Optional;

import balcao.platform.CurrentPerson;
import balcao.ticket.PortalView;
import balcao.ticket.TicketReading;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A client's tickets, or the organization's for its managers. */
@Controller
class TicketListController {

	private final TicketReading reading;

	private final Clock clock;

	TicketListController(TicketReading reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	@GetMapping("/tickets")
	String tickets(@Valid PortalFilter filter, CurrentPerson person, Model model, RedirectAttributes redirect) {
		if (person.isTeam()) {
			return "redirect:/desk";
		}
		Optional<String> number = Optional.ofNullable(filter.words())
			.flatMap((words) -> this.reading.numbered(words, person));
		if (number.isPresent()) {
			redirect.addAttribute("number", number.get());
			return "redirect:/tickets/{number}";
		}
		long waiting = this.reading.needingClient(person);
		PortalView view = filter.shown(waiting);
		model.addAttribute("list",
				new PortalList(
						this.reading.portal(person, filter.isOrganization(), view, filter.words(), filter.place()),
						filter, view, waiting, person, this.clock.instant()));
		return "ticket/list";
	}

}
