package balcao.ticket.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.platform.web.Downloads;
import balcao.ticket.HistoryKind;
import balcao.ticket.PastFilter;
import balcao.ticket.QueueReading;
import balcao.ticket.Show;
import balcao.ticket.TicketQueries;
import balcao.ticket.TicketReading;

/** A ticket as the team sees it. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskTicketController {

	private final DeskTickets tickets;

	private final TicketReading reading;

	private final QueueReading queues;

	private final TicketQueries lists;

	private final Downloads downloads;

	DeskTicketController(DeskTickets tickets, TicketReading reading, QueueReading queues, TicketQueries lists,
			Downloads downloads) {
		this.tickets = tickets;
		this.reading = reading;
		this.queues = queues;
		this.lists = lists;
		this.downloads = downloads;
	}

	/** With {@code from}, the address of a list, also what stands beside it there. */
	@GetMapping
	ModelAndView ticket(@PathVariable String number, @RequestParam(defaultValue = "ALL") Show show,
			@RequestParam(required = false) @Nullable Long before,
			@RequestParam(required = false) @Nullable String from, @RequestParam(defaultValue = "false") boolean alone,
			CurrentPerson person, Model model) {
		model.addAttribute("form", ReplyForm.EMPTY);
		this.lists.ofAddress(from).ifPresent((list) -> {
			model.addAttribute("from", from);
			model.addAttribute("beside", this.queues.neighbours(list, number, person));
		});
		return this.tickets.show(number, show, before, alone, person);
	}

	/** All that was said and happened, the latest first. */
	@GetMapping("/history")
	ModelAndView past(@PathVariable String number, @RequestParam(defaultValue = "ALL") Show show,
			@RequestParam(required = false) @Nullable HistoryKind kind,
			@RequestParam(required = false) @Nullable Long person, PageRequest request, CurrentPerson reader) {
		return new ModelAndView("ticket/history", "past",
				this.reading.past(number, new PastFilter(show, kind, person), request, reader))
			.addObject("show", show)
			.addObject("kind", kind)
			.addObject("who", person)
			.addObject("shows", List.of(Show.values()));
	}

	@GetMapping("/attachments/{id}")
	void file(@PathVariable String number, @PathVariable long id, CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.file(number, id, person), request, response);
	}

}
