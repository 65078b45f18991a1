package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.ticket.Recipient;
import balcao.ticket.TicketAssignment;
import balcao.ticket.TicketQueries;

/** Decides who has a ticket, and how severe it counts as. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskAssignmentController {

	private final DeskTickets tickets;

	private final TicketAssignment assignment;

	private final TicketQueries lists;

	DeskAssignmentController(DeskTickets tickets, TicketAssignment assignment, TicketQueries lists) {
		this.tickets = tickets;
		this.assignment = assignment;
		this.lists = lists;
	}

	@PostMapping("/assignment")
	ModelAndView assign(@PathVariable String number, @Valid @ModelAttribute("form") AssignmentForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.ASSIGNMENT, errors, () -> {
			Recipient to = Recipient.of(Objects.requireNonNull(form.to()), person);
			this.assignment.give(number, person, to.teamId(), to.personId());
			String back = form.back();
			String next = (back != null && this.lists.ofAddress(back).isPresent()) ? back : form.next(number);
			return Flash.to(next, redirect, form.messageKey(), number);
		});
	}

	@PostMapping("/severity")
	ModelAndView overrule(@PathVariable String number, @Valid @ModelAttribute("form") SeverityForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.SEVERITY, errors, () -> {
			int severity = Objects.requireNonNull(form.severity());
			this.assignment.overrule(number, person, severity, Objects.requireNonNull(form.severityReason()));
			return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.severity", severity);
		});
	}

}
