package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.ticket.TicketAssignment;

/** Decides who has a ticket. */
@Controller
class DeskAssignmentController {

	private final TicketAssignment assignment;

	DeskAssignmentController(TicketAssignment assignment) {
		this.assignment = assignment;
	}

	@PostMapping("/desk/tickets/{number}/assignment")
	String assign(@PathVariable String number, @Valid @ModelAttribute("form") AssignmentForm form, CurrentPerson person,
			RedirectAttributes redirect) {
		Recipient to = Recipient.of(Objects.requireNonNull(form.to()), person);
		this.assignment.give(number, person, to.teamId(), to.personId());
		return Flash.to(form.next(number), redirect, "ticket.flash.assigned", number);
	}

}
