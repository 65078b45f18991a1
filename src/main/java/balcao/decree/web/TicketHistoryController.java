package balcao.decree.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.decree.HistoryQuestion;
import balcao.decree.HistoryService;
import balcao.decree.HistoryWay;
import balcao.platform.CurrentPerson;
import balcao.platform.RateLimits;
import balcao.platform.Refused;
import balcao.platform.web.Pages;
import balcao.ticket.TicketDossier;
import balcao.ticket.TicketReading;

/** The history of one ticket, for its client to take away. */
@Controller
@RequestMapping("/tickets/{number}")
class TicketHistoryController {

	static final RateLimits.Limit PRINTING = new RateLimits.Limit("decree/printing", 60, Duration.ofMinutes(10));

	private final TicketReading tickets;

	private final HistoryService histories;

	private final HistoryDocuments documents;

	private final RateLimits limits;

	private final HistoryLimits asking;

	TicketHistoryController(TicketReading tickets, HistoryService histories, HistoryDocuments documents,
			RateLimits limits, HistoryLimits asking) {
		this.tickets = tickets;
		this.histories = histories;
		this.documents = documents;
		this.limits = limits;
		this.asking = asking;
	}

	@GetMapping("/history")
	ModelAndView page(@PathVariable String number, CurrentPerson person) {
		return person.isTeam() ? new ModelAndView("redirect:/desk/tickets/{number}/record")
				: show(number, person).addObject("form", new WayForm(HistoryWay.EMAIL));
	}

	@PostMapping("/history")
	ModelAndView ask(@PathVariable String number, @Valid @ModelAttribute("form") WayForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		this.tickets.requireAsClient(number, person);
		if (errors.hasErrors()) {
			return Pages.invalid(show(number, person));
		}
		try {
			this.asking.spend(person);
			long id = this.histories.ask(HistoryQuestion.ticket(number), form.way(), person, locale).id();
			redirect.addFlashAttribute("flash", "decree.flash.asked");
			return Pages.redirect("/history/" + id);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return Pages.invalid(show(number, person));
		}
	}

	private ModelAndView show(String number, CurrentPerson person) {
		this.tickets.requireAsClient(number, person);
		TicketDossier dossier = this.histories.dossier(number, false, person);
		return new ModelAndView("decree/ticket-history", "dossier", dossier).addObject("short",
				this.histories.isShort(dossier));
	}

	@GetMapping("/history.json")
	void json(@PathVariable String number, CurrentPerson person, Locale locale, HttpServletResponse response)
			throws IOException {
		this.tickets.requireAsClient(number, person);
		this.documents.json(this.histories.json(number, false, person, locale), "historico-" + number, response);
	}

	@GetMapping("/history.pdf")
	void pdf(@PathVariable String number, CurrentPerson person, Locale locale, HttpServletResponse response)
			throws IOException {
		this.tickets.requireAsClient(number, person);
		this.limits.spend(PRINTING, Long.toString(person.id()));
		this.documents.pdf(this.histories.pdf(number, false, person, locale), "historico-" + number, response);
	}

}
