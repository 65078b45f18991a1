package balcao.ticket.web;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketReading;

/** Why a deadline is what it is, to the client and to the team. */
@Controller
class DeadlineController {

	private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

	private final DeadlinePages pages;

	private final TicketReading reading;

	DeadlineController(DeadlinePages pages, TicketReading reading) {
		this.pages = pages;
		this.reading = reading;
	}

	@GetMapping("/tickets/{number}/deadlines/{id}")
	ModelAndView page(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		if (person.isTeam()) {
			return new ModelAndView("redirect:/desk/tickets/{number}/deadlines/{id}");
		}
		return new ModelAndView("ticket/deadline", "page", this.pages.find(number, id, person));
	}

	@GetMapping(path = "/tickets/{number}/deadlines/{id}", params = "format=text")
	ResponseEntity<String> text(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		this.reading.requireAsClient(number, person);
		return text(this.pages.find(number, id, person));
	}

	@GetMapping("/desk/tickets/{number}/deadlines/{id}")
	ModelAndView deskPage(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		return new ModelAndView("ticket/deadline", "page", this.pages.find(number, id, person));
	}

	@GetMapping(path = "/desk/tickets/{number}/deadlines/{id}", params = "format=text")
	ResponseEntity<String> deskText(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		this.reading.requireAsTeam(number, person);
		return text(this.pages.find(number, id, person));
	}

	private ResponseEntity<String> text(DeadlinePage page) {
		return ResponseEntity.ok()
			.contentType(TEXT)
			.header("Content-Disposition", ContentDisposition.inline().filename(page.fileName()).build().toString())
			.body(this.pages.text(page));
	}

}
