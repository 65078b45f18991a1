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
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketProgress;

/** The moves of a ticket that the team makes without a reply. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskProgressController {

	private final DeskTickets tickets;

	private final TicketProgress progress;

	private final TicketApproval approval;

	DeskProgressController(DeskTickets tickets, TicketProgress progress, TicketApproval approval) {
		this.tickets = tickets;
		this.approval = approval;
		this.progress = progress;
	}

	@PostMapping("/approval")
	ModelAndView approve(@PathVariable String number, @Valid @ModelAttribute("form") ApprovalForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.DECISION, errors, () -> {
			this.approval.approve(number, person, form.decision());
			return to(number, redirect, "ticket.flash.approved");
		});
	}

	@PostMapping("/denial")
	ModelAndView deny(@PathVariable String number, @Valid @ModelAttribute("form") DenialForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.DECISION, errors, () -> {
			this.approval.deny(number, person, Objects.requireNonNull(form.decision()));
			return to(number, redirect, "ticket.flash.denied");
		});
	}

	@PostMapping("/resumption")
	ModelAndView resume(@PathVariable String number, @Valid @ModelAttribute("form") ResumptionForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.RESUMPTION, errors, () -> {
			this.progress.resume(number, person, Objects.requireNonNull(form.resumption()));
			return to(number, redirect, "ticket.flash.resumed");
		});
	}

	@PostMapping("/reopening")
	ModelAndView reopen(@PathVariable String number, @Valid @ModelAttribute("form") DeskReopeningForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.REOPENING, errors, () -> {
			this.progress.reopen(number, person, Objects.requireNonNull(form.reopening()));
			return to(number, redirect, "ticket.flash.deskReopened");
		});
	}

	@PostMapping("/closing")
	ModelAndView close(@PathVariable String number, @ModelAttribute("form") ClosingForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		return this.tickets.act(number, person, DeskAct.CLOSING, errors, () -> {
			this.progress.close(number, person);
			return to(number, redirect, "ticket.flash.deskClosed");
		});
	}

	private static String to(String number, RedirectAttributes redirect, String messageKey) {
		return Flash.to("/desk/tickets/" + number, redirect, messageKey);
	}

	/** Closing asks nothing. */
	record ClosingForm() {

	}

}
