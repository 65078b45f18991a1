package balcao.ticket.web;

import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketReading;

/** Tells a ticket's page that stays open how much others wrote since. */
@Controller
class TicketNewsController {

	private final TicketReading reading;

	TicketNewsController(TicketReading reading) {
		this.reading = reading;
	}

	@GetMapping("/tickets/{number}/news")
	String client(TicketPages.Place place, @RequestParam long seen, CurrentPerson person, Model model) {
		this.reading.requireAsClient(place.number(), person);
		return news(place, "/tickets/{number}", seen, person, model);
	}

	@GetMapping("/desk/tickets/{number}/news")
	String team(TicketPages.Place place, @RequestParam long seen, CurrentPerson person, Model model) {
		this.reading.requireAsTeam(place.number(), person);
		return news(place, "/desk/tickets/{number}", seen, person, model);
	}

	private String news(TicketPages.Place place, String path, long seen, CurrentPerson person, Model model) {
		model.addAttribute("count", this.reading.newer(place.number(), seen, person));
		model.addAttribute("address",
				UriComponentsBuilder.fromPath(path)
					.queryParamIfPresent("from", Optional.ofNullable(place.list()))
					.encode()
					.buildAndExpand(place.number())
					.toUriString());
		return "ticket/_newer :: newer";
	}

}
