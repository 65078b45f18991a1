package balcao.ticket.web;

import java.util.Objects;

import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.ticket.PauseContesting;

/** A leader decides on a contested pause. */
@Controller
class DeskContestController {

	private final DeskTickets tickets;

	private final PauseContesting contesting;

	DeskContestController(DeskTickets tickets, PauseContesting contesting) {
		this.tickets = tickets;
		this.contesting = contesting;
	}

	@PostMapping("/desk/tickets/{number}/contests/{id}/decision")
	ModelAndView decide(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute("form") ContestDecisionForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		this.contesting.requireToDecide(number, id, person);
		return this.tickets.act(number, person, DeskAct.CONTEST, errors, () -> {
			this.contesting.decide(number, id, person, Objects.requireNonNull(form.verdict()),
					Objects.requireNonNull(form.contestAnswer()));
			return Flash.to("/desk/tickets/" + number, redirect, "ticket.flash.contest." + form.verdict());
		});
	}

}
