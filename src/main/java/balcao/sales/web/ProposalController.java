package balcao.sales.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.web.Downloads;
import balcao.platform.web.Pages;
import balcao.sales.ProposalDeciding;
import balcao.sales.ProposalReading;
import balcao.sales.ProposalSheet;
import balcao.ticket.TicketReading;

/** A proposal as its client reads it and decides on it. Nothing happens on reading. */
@Controller
@RequestMapping("/tickets/{number}/proposals/{id}")
class ProposalController {

	private final TicketReading tickets;

	private final ProposalReading reading;

	private final ProposalDeciding deciding;

	private final ProposalPaper paper;

	private final Documents documents;

	private final Downloads downloads;

	ProposalController(TicketReading tickets, ProposalReading reading, ProposalDeciding deciding, ProposalPaper paper,
			Documents documents, Downloads downloads) {
		this.tickets = tickets;
		this.reading = reading;
		this.deciding = deciding;
		this.paper = paper;
		this.documents = documents;
		this.downloads = downloads;
	}

	@GetMapping
	ModelAndView show(@PathVariable String number, @PathVariable long id, CurrentPerson person) {
		return person.isTeam() ? new ModelAndView("redirect:/desk/tickets/{number}/proposals/{id}")
				: page(number, id, person);
	}

	@PostMapping("/acceptance")
	ModelAndView accept(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute("form") AcceptanceForm form, BindingResult errors, CurrentPerson person,
			HttpServletRequest request, RedirectAttributes redirect) {
		this.tickets.requireAsClient(number, person);
		if (!errors.hasErrors() && form.lines().isEmpty()) {
			errors.rejectValue("lines", "sales.decision.linesMissing");
		}
		if (errors.hasErrors()) {
			return again(number, id, person, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return decide(number, id, person, errors, () -> {
			boolean done = this.deciding.accept(number, id, form.lines(), request.getRemoteAddr(), person);
			redirect.addFlashAttribute("flash", done ? "sales.flash.accepted" : "sales.flash.acceptedFirst");
		});
	}

	@PostMapping("/refusal")
	ModelAndView decline(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute("form") RefusalForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		this.tickets.requireAsClient(number, person);
		if (errors.hasErrors()) {
			return again(number, id, person, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return decide(number, id, person, errors, () -> {
			this.deciding.decline(number, id, form.reason(), person);
			redirect.addFlashAttribute("flash", "sales.flash.declined");
		});
	}

	@PostMapping("/adjustment")
	ModelAndView askForChange(@PathVariable String number, @PathVariable long id,
			@Valid @ModelAttribute("form") AdjustmentForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		this.tickets.requireAsClient(number, person);
		if (errors.hasErrors()) {
			return again(number, id, person, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		return decide(number, id, person, errors, () -> {
			this.deciding.askForChange(number, id, form.wish(), person);
			redirect.addFlashAttribute("flash", "sales.flash.changeAsked");
		});
	}

	/** What is refused is said on the page, with what was typed. */
	private ModelAndView decide(String number, long id, CurrentPerson person, BindingResult errors, Runnable act) {
		try {
			act.run();
			return Pages.redirect("/tickets/" + number + "/proposals/" + id);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return again(number, id, person, HttpStatus.CONFLICT);
		}
	}

	private ModelAndView again(String number, long id, CurrentPerson person, HttpStatus status) {
		ModelAndView view = page(number, id, person);
		view.setStatus(status);
		return view;
	}

	private ModelAndView page(String number, long id, CurrentPerson person) {
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		return new ModelAndView("sales/proposal", "sheet", sheet).addObject("row", sheet.row())
			.addObject("address", "/tickets/" + number + "/proposals/" + id);
	}

	@GetMapping("/attachments/{fileId}")
	void attachment(@PathVariable String number, @PathVariable long id, @PathVariable long fileId, CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.tickets.requireAsClient(number, person);
		this.downloads.send(this.reading.file(number, id, fileId, person), request, response);
	}

	@GetMapping("/proposal.pdf")
	void proposal(@PathVariable String number, @PathVariable long id, CurrentPerson person, Locale locale,
			HttpServletResponse response) throws IOException {
		this.tickets.requireAsClient(number, person);
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.pdf(this.paper.proposal(sheet, locale), name("proposta", sheet), response);
	}

	@GetMapping("/receipt.pdf")
	void receipt(@PathVariable String number, @PathVariable long id, CurrentPerson person, Locale locale,
			HttpServletResponse response) throws IOException {
		this.tickets.requireAsClient(number, person);
		this.reading.receipt(number, id, person);
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.pdf(this.paper.receipt(sheet, locale), name("recibo", sheet), response);
	}

	@GetMapping("/receipt.json")
	void document(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletResponse response) throws IOException {
		this.tickets.requireAsClient(number, person);
		ProposalSheet sheet = this.reading.sheet(number, id, person);
		this.documents.json(this.reading.receipt(number, id, person), name("recibo", sheet), response);
	}

	static String name(String kind, ProposalSheet sheet) {
		return String.join("-", List.of(kind, sheet.row().ticketNumber(), sheet.row().label()));
	}

}
