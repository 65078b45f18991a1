package balcao.ticket.web;

import java.time.Instant;
import java.util.Map;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.DeskHome;
import balcao.ticket.OwnWork;
import balcao.ticket.DeskRow;
import balcao.ticket.ListColumn;
import balcao.ticket.QueueReading;
import balcao.ticket.TicketAssignment;

/** One's own work. */
@Controller
@RequestMapping("/desk")
class DeskHomeController {

	private final QueueReading reading;

	private final TicketAssignment assignment;

	DeskHomeController(QueueReading reading, TicketAssignment assignment) {
		this.reading = reading;
		this.assignment = assignment;
	}

	@GetMapping
	String home(CurrentPerson person, Model model) {
		DeskHome home = this.reading.home(person);
		model.addAttribute("home", home);
		model.addAttribute("columns", ListColumn.USUAL);
		model.addAttribute("rows", DeskRow.of(home.own().tickets().rows(), home.own().at()));
		return "ticket/desk-home";
	}

	/** Takes what is due first of all queues and nobody has. */
	@PostMapping("/next")
	String next(CurrentPerson person, RedirectAttributes redirect) {
		return this.assignment.takeNext(person)
			.map((number) -> Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.taken", number))
			.orElseGet(() -> Flash.to("/desk", redirect, "ticket.flash.nothingNext"));
	}

	@GetMapping("/mine")
	String mine(CurrentPerson person, PageRequest request, Model model) {
		return showOwn(person, request, model);
	}

	@GetMapping("/mine/news")
	String news(CurrentPerson person, PageRequest request, @RequestParam Instant since, Model model) {
		model.addAttribute("changed", this.reading.changedOfOwn(person, since));
		return showOwn(person, request, model) + " :: main";
	}

	private String showOwn(CurrentPerson person, PageRequest request, Model model) {
		OwnWork page = this.reading.own(person, request);
		model.addAttribute("page", page);
		model.addAttribute("columns", ListColumn.USUAL);
		model.addAttribute("rows", DeskRow.of(page.tickets().rows(), page.at()));
		model.addAttribute("place", new ListPlace("/desk/mine", Map.of(), request));
		return "ticket/desk-mine";
	}

}
