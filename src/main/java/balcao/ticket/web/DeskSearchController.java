package balcao.ticket.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.DeskRow;
import balcao.ticket.ListColumn;
import balcao.ticket.QueueReading;
import balcao.ticket.QueueRow;
import balcao.ticket.TicketReading;

/** Finds tickets by number or words. */
@Controller
class DeskSearchController {

	private static final int LONGEST = 200;

	private final QueueReading queues;

	private final TicketReading tickets;

	private final Clock clock;

	DeskSearchController(QueueReading queues, TicketReading tickets, Clock clock) {
		this.queues = queues;
		this.tickets = tickets;
		this.clock = clock;
	}

	/** A number leads to its ticket at once. */
	@GetMapping("/desk/search")
	String search(@RequestParam(defaultValue = "") String q, PageRequest request, CurrentPerson person, Model model) {
		String words = q.substring(0, q.offsetByCodePoints(0, Math.min(LONGEST, q.codePointCount(0, q.length()))));
		return this.tickets.numbered(words, person)
			.map((number) -> "redirect:/desk/tickets/" + number)
			.orElseGet(() -> list(words, request, person, model));
	}

	private String list(String words, PageRequest request, CurrentPerson person, Model model) {
		KeysetPage<QueueRow> found = words.isEmpty() ? new KeysetPage<>(List.of(), null, null)
				: this.queues.search(person, words, request);
		model.addAttribute("words", words);
		model.addAttribute("page", found);
		model.addAttribute("place", new ListPlace("/desk/search", Map.of("q", words), request));
		model.addAttribute("columns", ListColumn.USUAL);
		model.addAttribute("rows", DeskRow.of(found.rows(), this.clock.instant()));
		return "ticket/desk-search";
	}

}
