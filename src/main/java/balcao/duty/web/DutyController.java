package balcao.duty.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
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

import balcao.calendar.CalendarService;
import balcao.duty.DutyHours;
import balcao.duty.DutyPlan;
import balcao.duty.DutyService;
import balcao.duty.Shift;
import balcao.organization.PersonChoice;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;

/** Who is on duty when: read by the team, written by its leader and admins. */
@Controller
@RequestMapping("/desk/duty")
class DutyController {

	private static final int SPARE_PLACES = 2;

	private final DutyService duty;

	private final CalendarService calendars;

	private final MessageSource messages;

	private final Clock clock;

	DutyController(DutyService duty, CalendarService calendars, MessageSource messages, Clock clock) {
		this.duty = duty;
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView teams(CurrentPerson person) {
		return new ModelAndView("duty/teams", "teams", this.duty.teams(person));
	}

	@GetMapping("/{teamId}")
	ModelAndView plan(@PathVariable long teamId, CurrentPerson person, Locale locale) {
		DutyPlan plan = this.duty.plan(teamId, person);
		return new ModelAndView("duty/plan", "plan", plan).addObject("shifts",
				plan.shifts().stream().map((shift) -> ShiftCard.of(shift, plan.zone(), locale)).toList());
	}

	@GetMapping("/{teamId}/shifts/new")
	ModelAndView blank(@PathVariable long teamId, CurrentPerson person, Locale locale) {
		this.duty.requireEditor(teamId, person);
		LocalDate monday = LocalDate.ofInstant(this.clock.instant(), this.duty.rule(teamId).zone())
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return shift(teamId, null, 0, person, locale).addObject("form", ShiftForm.empty(monday));
	}

	@PostMapping("/{teamId}/shifts")
	ModelAndView add(@PathVariable long teamId, @Valid @ModelAttribute("form") ShiftForm form, BindingResult errors,
			CurrentPerson person, Locale locale, RedirectAttributes redirect) {
		this.duty.requireEditor(teamId, person);
		Attempt.to(() -> this.duty.add(teamId, form.terms(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(shift(teamId, null, typed(errors), person, locale));
		}
		redirect.addFlashAttribute("flash", "duty.flash.shiftAdded");
		return Pages.redirect("/desk/duty/" + teamId);
	}

	@GetMapping("/{teamId}/shifts/{shiftId}")
	ModelAndView edit(@PathVariable long teamId, @PathVariable long shiftId, CurrentPerson person, Locale locale) {
		Shift shift = this.duty.shift(teamId, shiftId, person);
		return shift(teamId, shift, shift.people().size(), person, locale).addObject("form", ShiftForm.of(shift));
	}

	@PostMapping("/{teamId}/shifts/{shiftId}")
	ModelAndView change(@PathVariable long teamId, @PathVariable long shiftId,
			@Valid @ModelAttribute("form") ShiftForm form, BindingResult errors, CurrentPerson person, Locale locale,
			RedirectAttributes redirect) {
		Shift shift = this.duty.shift(teamId, shiftId, person);
		Attempt.to(() -> this.duty.change(teamId, shiftId, form.terms(), form.seen(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(shift(teamId, shift, typed(errors), person, locale));
		}
		redirect.addFlashAttribute("flash", "duty.flash.shiftChanged");
		return Pages.redirect("/desk/duty/" + teamId);
	}

	@PostMapping("/{teamId}/shifts/{shiftId}/end")
	String end(@PathVariable long teamId, @PathVariable long shiftId, CurrentPerson person,
			RedirectAttributes redirect) {
		this.duty.archive(teamId, shiftId, person);
		redirect.addFlashAttribute("flash", "duty.flash.shiftEnded");
		return "redirect:/desk/duty/" + teamId;
	}

	@GetMapping("/{teamId}/shifts/{shiftId}/stand-ins/new")
	ModelAndView standIn(@PathVariable long teamId, @PathVariable long shiftId,
			@RequestParam(required = false) @DateTimeFormat(pattern = StandInForm.MINUTE) @Nullable LocalDateTime from,
			@RequestParam(required = false) @DateTimeFormat(pattern = StandInForm.MINUTE) @Nullable LocalDateTime until,
			CurrentPerson person) {
		return standIn(teamId, this.duty.shift(teamId, shiftId, person), person).addObject("form",
				new StandInForm(null, from, until, ""));
	}

	@PostMapping("/{teamId}/shifts/{shiftId}/stand-ins")
	ModelAndView addStandIn(@PathVariable long teamId, @PathVariable long shiftId,
			@Valid @ModelAttribute("form") StandInForm form, BindingResult errors, CurrentPerson person,
			RedirectAttributes redirect) {
		Shift shift = this.duty.shift(teamId, shiftId, person);
		Attempt.to(() -> this.duty.standIn(teamId, shiftId, Objects.requireNonNull(form.person()),
				Objects.requireNonNull(form.from()), Objects.requireNonNull(form.until()), form.about(), person),
				errors, "until");
		if (errors.hasErrors()) {
			return Pages.invalid(standIn(teamId, shift, person));
		}
		redirect.addFlashAttribute("flash", "duty.flash.standIn");
		return Pages.redirect("/desk/duty/" + teamId);
	}

	@PostMapping("/{teamId}/shifts/{shiftId}/stand-ins/{standInId}/removal")
	String takeBack(@PathVariable long teamId, @PathVariable long shiftId, @PathVariable long standInId,
			CurrentPerson person, RedirectAttributes redirect) {
		this.duty.takeBack(teamId, shiftId, standInId, person);
		redirect.addFlashAttribute("flash", "duty.flash.standInRemoved");
		return "redirect:/desk/duty/" + teamId;
	}

	@GetMapping("/{teamId}/rule")
	ModelAndView rule(@PathVariable long teamId, CurrentPerson person) {
		return rulePage(teamId, person).addObject("form", RuleForm.of(this.duty.rule(teamId)));
	}

	@PostMapping("/{teamId}/rule")
	ModelAndView changeRule(@PathVariable long teamId, @Valid @ModelAttribute("form") RuleForm form,
			BindingResult errors, CurrentPerson person, RedirectAttributes redirect) {
		ModelAndView page = rulePage(teamId, person);
		if (!errors.hasFieldErrors() && form.place().isEmpty()) {
			errors.rejectValue("zone", "duty.rule.zoneUnknown");
		}
		Attempt.to(() -> this.duty.change(teamId, form.rule(), person), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page);
		}
		redirect.addFlashAttribute("flash", "duty.flash.ruleChanged");
		return Pages.redirect("/desk/duty/" + teamId);
	}

	private ModelAndView shift(long teamId, @Nullable Shift shift, int places, CurrentPerson person, Locale locale) {
		List<Option> people = people(teamId, person);
		return new ModelAndView("duty/shift", "team", this.duty.team(teamId, person)).addObject("shift", shift)
			.addObject("candidates", people)
			.addObject("places", Math.max(1, Math.min(people.size(), Math.max(places, 1) + SPARE_PLACES)))
			.addObject("hours", Arrays.stream(DutyHours.values())
				.map((hours) -> new Option(hours, this.messages.getMessage("duty.dutyHours." + hours, null, locale),
						this.messages.getMessage("duty.hours.about." + hours, null, locale)))
				.toList())
			.addObject("calendars",
					this.calendars.choices().stream().map((one) -> Option.of(one.id(), one.name())).toList());
	}

	/** How many places were sent, however they were filled. */
	private static int typed(BindingResult errors) {
		return (errors.getRawFieldValue("people") instanceof List<?> people) ? people.size() : 0;
	}

	private ModelAndView standIn(long teamId, Shift shift, CurrentPerson person) {
		return new ModelAndView("duty/stand-in", "team", this.duty.team(teamId, person)).addObject("shift", shift)
			.addObject("zone", this.duty.rule(teamId).zone())
			.addObject("candidates", people(teamId, person));
	}

	private ModelAndView rulePage(long teamId, CurrentPerson person) {
		return new ModelAndView("duty/rule", "team", this.duty.requireEditor(teamId, person)).addObject("zones",
				ZoneId.getAvailableZoneIds()
					.stream()
					.filter((zone) -> zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
					.sorted()
					.map((zone) -> Option.of(zone, zone))
					.toList());
	}

	private List<Option> people(long teamId, CurrentPerson person) {
		return this.duty.candidates(teamId, person)
			.stream()
			.map((PersonChoice one) -> Option.of(one.id(), one.name()))
			.toList();
	}

}
