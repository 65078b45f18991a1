package balcao.rehearsal.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

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
import balcao.platform.PageRequest;
import balcao.platform.ZoneRules;
import balcao.platform.web.Attempt;
import balcao.rehearsal.Rehearsal;
import balcao.rehearsal.RehearsalResult;
import balcao.rehearsal.RehearsalService;
import balcao.rehearsal.Topic;

/** What a draft would change: asked for, worked out, read, and published. */
@Controller
@RequestMapping("/backoffice/rehearsals")
class RehearsalController {

	private final RehearsalService rehearsals;

	private final ZoneRules zone;

	private final Clock clock;

	RehearsalController(RehearsalService rehearsals, ZoneRules zone, Clock clock) {
		this.rehearsals = rehearsals;
		this.zone = zone;
		this.clock = clock;
	}

	@GetMapping("/calendar/{id}")
	ModelAndView calendar(@PathVariable long id) {
		return start(Topic.CALENDAR, id, WhatIfForm.USUAL);
	}

	@PostMapping("/calendar/{id}")
	ModelAndView askOfCalendar(@PathVariable long id, @Valid @ModelAttribute("form") WhatIfForm form,
			BindingResult errors, CurrentPerson person) {
		return ask(Topic.CALENDAR, id, form, errors, person);
	}

	@GetMapping("/policy/{id}")
	ModelAndView policy(@PathVariable long id) {
		return start(Topic.POLICY, id, WhatIfForm.USUAL);
	}

	@PostMapping("/policy/{id}")
	ModelAndView askOfPolicy(@PathVariable long id, @Valid @ModelAttribute("form") WhatIfForm form,
			BindingResult errors, CurrentPerson person) {
		return ask(Topic.POLICY, id, form, errors, person);
	}

	@GetMapping("/matrix")
	ModelAndView matrix() {
		return start(Topic.MATRIX, null, WhatIfForm.USUAL);
	}

	@PostMapping("/matrix")
	ModelAndView askOfMatrix(@Valid @ModelAttribute("form") WhatIfForm form, BindingResult errors,
			CurrentPerson person) {
		return ask(Topic.MATRIX, null, form, errors, person);
	}

	private ModelAndView start(Topic topic, @Nullable Long topicId, WhatIfForm form) {
		return new ModelAndView("rehearsal/start").addObject("page", this.rehearsals.start(topic, topicId))
			.addObject("form", form);
	}

	private ModelAndView ask(Topic topic, @Nullable Long topicId, WhatIfForm form, BindingResult errors,
			CurrentPerson person) {
		long[] job = new long[1];
		Integer months = form.months();
		Attempt.to(() -> job[0] = this.rehearsals.ask(topic, topicId, (months != null) ? months : 0, form.validFrom(),
				person), errors, null);
		if (errors.hasErrors()) {
			ModelAndView again = start(topic, topicId, form);
			again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return again;
		}
		return new ModelAndView("redirect:/backoffice/rehearsals/" + job[0]);
	}

	@GetMapping("/{id}")
	ModelAndView show(@PathVariable long id, ListPlace place) {
		RehearsalResult result = this.rehearsals.result(id, place.open(), place.ended());
		return new ModelAndView("rehearsal/result").addObject("page", result)
			.addObject("form", PublicationForm.from(day(result.job())));
	}

	/** The day from which it was replayed, unless that was at once. */
	private @Nullable LocalDate day(Rehearsal job) {
		return job.validFrom().isAfter(this.clock.instant()) ? LocalDate.ofInstant(job.validFrom(), this.zone.zone())
				: null;
	}

	@PostMapping("/{id}/cancellation")
	String cancel(@PathVariable long id, RedirectAttributes redirect) {
		Rehearsal job = this.rehearsals.cancel(id);
		redirect.addFlashAttribute("flash", "rehearsal.flash.cancelled");
		return "redirect:" + job.topicPath();
	}

	@PostMapping("/{id}/publication")
	ModelAndView publish(@PathVariable long id, @Valid @ModelAttribute("form") PublicationForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		Attempt.to(form::requireReason, errors, "reason");
		@Nullable Long[] move = new @Nullable Long[1];
		Attempt.to(() -> move[0] = this.rehearsals.publish(id, form.validFrom(), form.moveReason(), person), errors,
				null);
		if (errors.hasErrors()) {
			ModelAndView again = new ModelAndView("rehearsal/result", HttpStatus.UNPROCESSABLE_CONTENT);
			return again.addObject("page", this.rehearsals.result(id, PageRequest.FIRST, PageRequest.FIRST))
				.addObject("form", form);
		}
		redirect.addFlashAttribute("flash", "rehearsal.flash.published");
		return new ModelAndView("redirect:/backoffice/rehearsals/" + ((move[0] != null) ? move[0] : id));
	}

	/**
	 * Where the two lists of a result are read from.
	 */
	record ListPlace(@Nullable String after, @Nullable String before, @Nullable String endedAfter,
			@Nullable String endedBefore) {

		PageRequest open() {
			return new PageRequest(this.after, this.before);
		}

		PageRequest ended() {
			return new PageRequest(this.endedAfter, this.endedBefore);
		}

	}

}
