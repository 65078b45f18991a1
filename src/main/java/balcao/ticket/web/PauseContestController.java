package balcao.ticket.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.ticket.PauseContesting;
import balcao.ticket.TicketReading;

/** A client says that a pause was not justified. */
@Controller
@RequestMapping("/tickets/{number}/pauses/{pauseId}/contest")
class PauseContestController {

	private final DeadlinePages pages;

	private final TicketReading reading;

	private final PauseContesting contesting;

	PauseContestController(DeadlinePages pages, TicketReading reading, PauseContesting contesting) {
		this.pages = pages;
		this.reading = reading;
		this.contesting = contesting;
	}

	@GetMapping
	ModelAndView form(@PathVariable String number, @PathVariable long pauseId, CurrentPerson person, Model model) {
		this.reading.requireAsClient(number, person);
		model.addAttribute("form", ContestForm.EMPTY);
		return page(number, pauseId, person, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView contest(@PathVariable String number, @PathVariable long pauseId,
			@Valid @ModelAttribute("form") ContestForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		this.reading.requireAsClient(number, person);
		ModelAndView again = page(number, pauseId, person, HttpStatus.UNPROCESSABLE_CONTENT);
		if (errors.hasErrors()) {
			return again;
		}
		try {
			this.contesting.contest(number, pauseId, person, form.words());
			DeadlinePage page = this.pages.ofPause(number, pauseId, person);
			return new ModelAndView(Flash.to(page.address(), redirect, "ticket.flash.contested"));
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			again.setStatus(HttpStatus.CONFLICT);
			return again;
		}
	}

	private ModelAndView page(String number, long pauseId, CurrentPerson person, HttpStatus status) {
		DeadlinePage page = this.pages.ofPause(number, pauseId, person);
		ModelAndView view = new ModelAndView("ticket/contest", "page", page);
		view.addObject("pause", page.pause(pauseId));
		view.setStatus(status);
		return view;
	}

}
