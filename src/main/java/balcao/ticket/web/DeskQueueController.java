package balcao.ticket.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.PageRequest;
import balcao.ticket.QueuePage;
import balcao.ticket.QueueReading;
import balcao.ticket.QueueView;
import balcao.ticket.TicketAssignment;

/** The queue of a team. */
@Controller
@RequestMapping("/desk/queues/{teamId}")
class DeskQueueController {

	private final QueueReading reading;

	private final TicketAssignment assignment;

	DeskQueueController(QueueReading reading, TicketAssignment assignment) {
		this.reading = reading;
		this.assignment = assignment;
	}

	@GetMapping
	String queue(@PathVariable long teamId, @RequestParam(defaultValue = "ALL") QueueView view, PageRequest request,
			CurrentPerson person, Model model) {
		model.addAttribute("form", BulkForm.EMPTY);
		return show(teamId, view, request, person, model);
	}

	/** The parts of the page that grow old, for a page that stays open. */
	@GetMapping("/news")
	String news(@PathVariable long teamId, @RequestParam(defaultValue = "ALL") QueueView view, PageRequest request,
			@RequestParam Instant since, CurrentPerson person, Model model) {
		model.addAttribute("form", BulkForm.EMPTY);
		model.addAttribute("changed", this.reading.changedInQueue(teamId, view, person, since));
		return show(teamId, view, request, person, model) + " :: main";
	}

	/** Takes what is due first and nobody has. */
	@PostMapping("/next")
	String next(@PathVariable long teamId, CurrentPerson person, RedirectAttributes redirect) {
		return this.assignment.takeNext(teamId, person)
			.map((number) -> Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.taken", number))
			.orElseGet(() -> Flash.to("/desk/queues/" + teamId, redirect, "ticket.flash.nothingNext"));
	}

	@PostMapping("/assignments")
	String assign(@PathVariable long teamId, @RequestParam(defaultValue = "ALL") QueueView view,
			@Valid @ModelAttribute("form") BulkForm form, BindingResult errors, CurrentPerson person, Model model,
			HttpServletResponse response, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(teamId, view, PageRequest.FIRST, person, model);
		}
		Recipient to = Recipient.of(Objects.requireNonNull(form.recipient()), person);
		int given = this.assignment.giveAll(Objects.requireNonNull(form.numbers()), person, to.teamId(), to.personId());
		return Flash.to("/desk/queues/" + teamId + "?view=" + view, redirect, "ticket.flash.given", given);
	}

	private String show(long teamId, QueueView view, PageRequest request, CurrentPerson person, Model model) {
		QueuePage page = this.reading.queue(teamId, view, person, request);
		model.addAttribute("page", page);
		model.addAttribute("rows", DeskRow.of(page.tickets().rows(), page.at()));
		model.addAttribute("views", List.of(QueueView.values()));
		model.addAttribute("place", new ListPlace("/desk/queues/" + teamId, Map.of("view", view.name()), request));
		return "ticket/desk-queue";
	}

}
