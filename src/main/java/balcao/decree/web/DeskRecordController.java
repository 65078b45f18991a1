package balcao.decree.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.decree.HistoryService;
import balcao.decree.RetentionService;
import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.ticket.MessageLine;
import balcao.ticket.TicketDossier;
import balcao.ticket.TicketReading;

/** The record of one ticket, for the team: to take away, to keep, and what it proves. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class DeskRecordController {

	private final TicketReading tickets;

	private final HistoryService histories;

	private final RetentionService retention;

	private final HistoryDocuments documents;

	private final RateLimits limits;

	private final Clock clock;

	DeskRecordController(TicketReading tickets, HistoryService histories, RetentionService retention,
			HistoryDocuments documents, RateLimits limits, Clock clock) {
		this.tickets = tickets;
		this.histories = histories;
		this.retention = retention;
		this.documents = documents;
		this.limits = limits;
		this.clock = clock;
	}

	@GetMapping("/record")
	ModelAndView page(@PathVariable String number, CurrentPerson person) {
		return show(number, person).addObject("form", RecordingForm.EMPTY);
	}

	@GetMapping("/record.json")
	void json(@PathVariable String number, @RequestParam(defaultValue = "false") boolean internal, CurrentPerson person,
			Locale locale, HttpServletResponse response) throws IOException {
		this.tickets.requireAsTeam(number, person);
		this.documents.json(this.histories.json(number, internal, person, locale), name(number, internal), response);
	}

	@GetMapping("/record.pdf")
	void pdf(@PathVariable String number, @RequestParam(defaultValue = "false") boolean internal, CurrentPerson person,
			Locale locale, HttpServletResponse response) throws IOException {
		this.tickets.requireAsTeam(number, person);
		this.limits.spend(TicketHistoryController.PRINTING, Long.toString(person.id()));
		this.documents.pdf(this.histories.pdf(number, internal, person, locale), name(number, internal), response);
	}

	private static String name(String number, boolean internal) {
		return (internal ? "registro-interno-" : "historico-") + number;
	}

	@PostMapping("/recordings")
	ModelAndView addRecording(@PathVariable String number, @Valid @ModelAttribute("form") RecordingForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		Attempt.to(() -> this.retention.addRecording(number, form.address(), person), errors, "address");
		return errors.hasErrors() ? Pages.invalid(show(number, person)) : done("decree.flash.recordingAdded", redirect);
	}

	@PostMapping("/recordings/{id}/removal")
	ModelAndView removeRecording(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			RedirectAttributes redirect) {
		this.retention.removeRecording(number, id, person);
		return done("decree.flash.recordingRemoved", redirect);
	}

	@PostMapping("/hold")
	ModelAndView hold(@PathVariable String number, @Valid @ModelAttribute("form") HoldForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		Attempt.to(() -> this.retention.hold(number, form.reason(), person), errors, "reason");
		return errors.hasErrors() ? Pages.invalid(show(number, person)) : done("decree.flash.held", redirect);
	}

	@PostMapping("/hold/release")
	ModelAndView release(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.retention.release(number, person);
		return done("decree.flash.released", redirect);
	}

	private static ModelAndView done(String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		return new ModelAndView("redirect:/desk/tickets/{number}/record");
	}

	private ModelAndView show(String number, CurrentPerson person) {
		this.tickets.requireAsTeam(number, person);
		TicketDossier dossier = this.histories.dossier(number, true, person);
		return new ModelAndView("decree/desk-record", "dossier", dossier)
			.addObject("short", this.histories.isShort(dossier))
			.addObject("keeping", this.retention.keeping(dossier.ticket().id()))
			.addObject("conclusion", conclusion(dossier).orElse(null))
			.addObject("now", this.clock.instant());
	}

	/** What the client was told last when the ticket was resolved. */
	private static Optional<MessageLine> conclusion(TicketDossier dossier) {
		Instant resolved = dossier.ticket().resolvedAt();
		return (resolved == null) ? Optional.empty()
				: dossier.messages()
					.stream()
					.filter((message) -> message.isTeam() && !message.isInternal() && !message.at().isAfter(resolved))
					.max(Comparator.comparing(MessageLine::at));
	}

}
