package balcao.ticket.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import balcao.platform.CurrentPerson;
import balcao.platform.Refused;
import balcao.platform.StoredFile;
import balcao.platform.web.Downloads;
import balcao.platform.web.Uploads;
import balcao.ticket.Overtaken;
import balcao.ticket.Reply;
import balcao.ticket.TicketApproval;
import balcao.ticket.TicketConversation;
import balcao.ticket.TicketOpening;
import balcao.ticket.TicketProgress;
import balcao.ticket.TicketReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A ticket as its client reads it, answers it and ends it. */
@Controller
@RequestMapping("/tickets/{number}")
class TicketController {

	private final TicketPages pages;

	private final TicketReading reading;

	private final TicketConversation conversation;

	private final TicketProgress progress;

	private final TicketApproval approval;

	private final TicketOpening opening;

	private final Uploads uploads;

	private final Downloads downloads;

	TicketController(TicketPages pages, TicketReading reading, TicketConversation conversation, TicketProgress progress,
			TicketApproval approval, TicketOpening opening, Uploads uploads, Downloads downloads) {
		this.pages = pages;
		this.reading = reading;
		this.conversation = conversation;
		this.progress = progress;
		this.approval = approval;
		this.opening = opening;
		this.uploads = uploads;
		this.downloads = downloads;
	}

	@GetMapping
	ModelAndView ticket(TicketPages.Place place, @RequestParam(defaultValue = "false") boolean alone,
			CurrentPerson person, Model model) {
		if (person.isTeam()) {
			return new ModelAndView("redirect:/desk/tickets/{number}");
		}
		model.addAttribute("form", AnswerForm.EMPTY);
		return alone ? this.pages.show(place, person, List.of(), null, HttpStatus.OK)
				: this.pages.showOrLead(place, person);
	}

	@GetMapping("/attachments/{id}")
	void attachment(@PathVariable String number, @PathVariable long id, CurrentPerson person,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.downloads.show(this.reading.file(number, id, person), request, response);
	}

	@PostMapping("/messages")
	ModelAndView answer(TicketPages.Place place, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsClient(place.number(), person);
		List<StoredFile> files = this.uploads.receive(person, form.uploads(), form.files(), errors);
		if (errors.hasErrors()) {
			return this.pages.show(place, person, files, null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			this.conversation.answer(place.number(), person,
					new Reply(form.words(), files.stream().map(StoredFile::id).toList(), form.newestSeen()));
			return done(place, "ticket.flash.answered", redirect);
		}
		catch (Overtaken overtaken) {
			return this.pages.show(place, person, files, form.newestSeen(), HttpStatus.CONFLICT);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return this.pages.show(place, person, files, null, HttpStatus.CONFLICT);
		}
	}

	@PostMapping(path = "/messages", params = "removeUpload")
	ModelAndView removeUpload(TicketPages.Place place, @RequestParam long removeUpload,
			@ModelAttribute("form") AnswerForm form, BindingResult errors, CurrentPerson person) {
		this.reading.requireAsClient(place.number(), person);
		List<StoredFile> files = this.uploads.remove(removeUpload, person, form.uploads(), form.files(), errors);
		return this.pages.show(place, person, files, null, HttpStatus.OK);
	}

	@PostMapping("/closing")
	ModelAndView close(TicketPages.Place place, CurrentPerson person, RedirectAttributes redirect, Model model) {
		return act(() -> this.progress.close(place.number(), person), place, "ticket.flash.closed", person, redirect,
				model);
	}

	/** What the solution was worth; anything but a yes says what is missing. */
	@PostMapping("/solution")
	ModelAndView answerSolution(TicketPages.Place place, @Valid @ModelAttribute("form") SolutionAnswerForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsClient(place.number(), person);
		form.check(errors);
		return because(() -> this.progress.answerSolution(place.number(), person, form.chosen(), form.reason()), place,
				"ticket.flash.solutionAnswer." + form.flash(), person, errors, redirect);
	}

	/** Asks again for what was denied, saying what has changed. */
	@PostMapping("/approval")
	ModelAndView askAgain(TicketPages.Place place, @Valid @ModelAttribute("form") AskingForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		return because(() -> this.approval.askAgain(place.number(), person, form.words()), place,
				"ticket.flash.askedAgain", person, errors, redirect);
	}

	/** Goes on with another ticket, which carries this one's history. */
	@PostMapping("/follow-up")
	ModelAndView followUp(TicketPages.Place place, @Valid @ModelAttribute("form") FollowUpForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		this.reading.requireAsClient(place.number(), person);
		AtomicReference<String> opened = new AtomicReference<>();
		ModelAndView answer = because(
				() -> opened.set(this.opening.follow(place.number(), person, Reply.of(form.words()))), place,
				"ticket.flash.followedUp", person, errors, redirect);
		return (opened.get() != null) ? new ModelAndView("redirect:/tickets/" + opened.get()) : answer;
	}

	@PostMapping("/cancellation")
	ModelAndView cancel(TicketPages.Place place, CurrentPerson person, RedirectAttributes redirect, Model model) {
		return act(() -> this.progress.cancel(place.number(), person), place, "ticket.flash.cancelled", person,
				redirect, model);
	}

	@PostMapping("/reopening")
	ModelAndView reopen(TicketPages.Place place, @Valid @ModelAttribute("form") ReasonForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		return because(() -> this.progress.reopen(place.number(), person, form.words()), place, "ticket.flash.reopened",
				person, errors, redirect);
	}

	private ModelAndView because(Runnable act, TicketPages.Place place, String flash, CurrentPerson person,
			BindingResult errors, RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return this.pages.show(place, person, List.of(), null, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		try {
			act.run();
			return done(place, flash, redirect);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return this.pages.show(place, person, List.of(), null, HttpStatus.CONFLICT);
		}
	}

	/** An act without anything to fill in. */
	private ModelAndView act(Runnable act, TicketPages.Place place, String flash, CurrentPerson person,
			RedirectAttributes redirect, Model model) {
		BindingResult errors = new MapBindingResult(new HashMap<>(), "form");
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		return because(act, place, flash, person, errors, redirect);
	}

	private static ModelAndView done(TicketPages.Place place, String flash, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", flash);
		if (place.list() != null) {
			redirect.addAttribute("from", place.list());
		}
		return new ModelAndView("redirect:/tickets/{number}");
	}

}
