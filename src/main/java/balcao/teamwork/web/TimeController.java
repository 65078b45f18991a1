package balcao.teamwork.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
import balcao.sla.TypedDuration;
import balcao.teamwork.TimeEntry;
import balcao.teamwork.TimeService;
import balcao.ticket.TicketReading;

/** Work on tickets, measured and told. */
@Controller
class TimeController {

	private final TimeService times;

	private final TicketReading tickets;

	TimeController(TimeService times, TicketReading tickets) {
		this.times = times;
		this.tickets = tickets;
	}

	@PostMapping("/desk/tickets/{number}/timer")
	String start(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		Optional<String> ended = this.times.start(number, person);
		redirect.addFlashAttribute("flash", ended.isPresent() ? "teamwork.flash.timerMoved" : "teamwork.flash.timing");
		ended.ifPresent((other) -> redirect.addFlashAttribute("flashArguments", List.of(other)));
		return "redirect:/desk/tickets/" + number;
	}

	@PostMapping("/desk/tickets/{number}/timer/end")
	String end(@PathVariable String number, CurrentPerson person, RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		this.times.end(person);
		redirect.addFlashAttribute("flash", "teamwork.flash.timed");
		return "redirect:/desk/tickets/" + number;
	}

	@GetMapping("/desk/tickets/{number}/time")
	ModelAndView sheet(@PathVariable String number, CurrentPerson person) {
		return page(number, person).addObject("form", new TimeForm(this.times.today(), "", ""));
	}

	@PostMapping("/desk/tickets/{number}/time")
	ModelAndView tell(@PathVariable String number, @Valid @ModelAttribute("form") TimeForm form, BindingResult errors,
			CurrentPerson person, RedirectAttributes redirect) {
		this.tickets.requireAsTeam(number, person);
		Duration duration = (errors.getTarget() != null) ? read(form.duration(), errors) : null;
		Attempt.to(() -> this.times.tell(number, person, Objects.requireNonNull(form.day()),
				Objects.requireNonNull(duration), form.about()), errors, "duration");
		if (errors.hasErrors()) {
			return Pages.invalid(page(number, person));
		}
		redirect.addFlashAttribute("flash", "teamwork.flash.told");
		return Pages.redirect("/desk/tickets/" + number + "/time");
	}

	@GetMapping("/desk/tickets/{number}/time/{timeId}")
	ModelAndView entry(@PathVariable String number, @PathVariable long timeId, CurrentPerson person) {
		TimeEntry entry = this.times.find(number, timeId, person);
		return correction(entry, person).addObject("form",
				new CorrectionForm(TypedDuration.text(entry.duration(), false), "", entry.version()));
	}

	@PostMapping("/desk/tickets/{number}/time/{timeId}")
	ModelAndView correct(@PathVariable String number, @PathVariable long timeId,
			@Valid @ModelAttribute("form") CorrectionForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		TimeEntry entry = this.times.find(number, timeId, person);
		Duration duration = (errors.getTarget() != null) ? read(form.duration(), errors) : null;
		Attempt.to(() -> this.times.correct(number, timeId, person, Objects.requireNonNullElse(form.version(), 0),
				Objects.requireNonNull(duration), Objects.requireNonNull(form.reason())), errors, "duration");
		if (errors.hasErrors()) {
			return Pages.invalid(correction(entry, person));
		}
		redirect.addFlashAttribute("flash", "teamwork.flash.corrected");
		return Pages.redirect("/desk/tickets/" + number + "/time");
	}

	/** One's own day. */
	@GetMapping("/desk/time")
	ModelAndView day(
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
			CurrentPerson person) {
		LocalDate today = this.times.today();
		LocalDate shown = (day != null && !day.isAfter(today) && day.getYear() > 1999) ? day : today;
		return new ModelAndView("teamwork/day", "sheet", this.times.day(person, shown)).addObject("day", shown)
			.addObject("before", shown.minusDays(1))
			.addObject("after", shown.isBefore(today) ? shown.plusDays(1) : null)
			.addObject("today", shown.equals(today));
	}

	private static @Nullable Duration read(@Nullable String typed, BindingResult errors) {
		if (typed == null || typed.isBlank() || errors.hasFieldErrors("duration")) {
			return null;
		}
		Duration duration = TypedDuration.parse(typed).map(TypedDuration::duration).orElse(null);
		if (duration == null) {
			errors.rejectValue("duration", "teamwork.time.durationWrong");
		}
		return duration;
	}

	private ModelAndView page(String number, CurrentPerson person) {
		return new ModelAndView("teamwork/time", "sheet", this.times.ofTicket(number, person)).addObject("ticket",
				this.tickets.sheet(number, person));
	}

	private ModelAndView correction(TimeEntry entry, CurrentPerson person) {
		return new ModelAndView("teamwork/correction", "entry", entry)
			.addObject("corrections", this.times.corrections(entry))
			.addObject("mayCorrect", this.times.mayCorrect(entry, person) && !entry.running());
	}

}
