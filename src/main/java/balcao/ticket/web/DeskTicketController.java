package balcao.ticket.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.platform.web.Downloads;
import balcao.ticket.TicketReading;

/** A ticket as the team sees it. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskTicketController {

	private final DeskTickets tickets;

	private final TicketReading reading;

	private final Downloads downloads;

	DeskTicketController(DeskTickets tickets, TicketReading reading, Downloads downloads) {
		this.tickets = tickets;
		this.reading = reading;
		this.downloads = downloads;
	}

	@GetMapping
	ModelAndView ticket(@PathVariable String number, @RequestParam(defaultValue = "ALL") Show show,
			CurrentPerson person, Model model) {
		model.addAttribute("form", ReplyForm.EMPTY);
		return this.tickets.show(number, show, person);
	}

	@GetMapping("/attachments/{id}")
	void file(@PathVariable String number, @PathVariable long id, CurrentPerson person, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.file(number, id, person), request, response);
	}

}
