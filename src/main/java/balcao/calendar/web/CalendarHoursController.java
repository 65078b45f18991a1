package balcao.calendar.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import balcao.calendar.CalendarDraftService;
import balcao.calendar.OpenInterval;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.platform.web.Attempt;
import balcao.platform.web.Pages;
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

/**
 * Name, zone and weekly hours of a draft. Ranges are added and taken away by showing the
 * page again with nothing kept, so that it works without script.
 */
@Controller
@RequestMapping("/backoffice/calendars/{id}/draft/hours")
class CalendarHoursController {

	private final CalendarDraftService drafts;

	private final CalendarDraftPages pages;

	CalendarHoursController(CalendarDraftService drafts, CalendarDraftPages pages) {
		this.drafts = drafts;
		this.pages = pages;
	}

	@GetMapping
	ModelAndView show(@PathVariable long id, Locale locale) {
		PublishedCalendar draft = this.pages.draft(id);
		return page(id, WeekForm.of(draft.name(), draft.time().hours()), locale);
	}

	@PostMapping
	ModelAndView keep(@PathVariable long id, @RequestParam int edited, @Valid @ModelAttribute("form") WeekForm form,
			BindingResult errors, CurrentPerson actor, Locale locale, RedirectAttributes redirect) {
		Reading reading = new Reading(errors);
		Map<DayOfWeek, List<OpenInterval>> week = reading.week(form.week());
		reading.zone(form.zone())
			.ifPresent((zone) -> Attempt.to(() -> this.drafts.describe(id, edited, form.name(), zone, week, actor),
					errors, null));
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, form, locale));
		}
		redirect.addFlashAttribute("flash", "calendar.flash.kept");
		return Pages.redirect(CalendarDraftPages.path(id));
	}

	@PostMapping(params = "range")
	ModelAndView addRange(@PathVariable long id, @RequestParam DayOfWeek range, @ModelAttribute("form") WeekForm form,
			Locale locale) {
		return page(id, form.withRange(range), locale);
	}

	@PostMapping(params = "withoutRange")
	ModelAndView removeRange(@PathVariable long id, @RequestParam DayOfWeek withoutRange,
			@RequestParam(defaultValue = "-1") int at, @ModelAttribute("form") WeekForm form, Locale locale) {
		return page(id, form.withoutRange(withoutRange, at), locale);
	}

	@PostMapping(params = "likeMonday")
	ModelAndView likeMonday(@PathVariable long id, @ModelAttribute("form") WeekForm form, Locale locale) {
		return page(id, form.likeMonday(), locale);
	}

	private ModelAndView page(long id, WeekForm form, Locale locale) {
		return this.pages.page(id, "hours")
			.addObject("form", form)
			.addObject("zones", ZoneGroup.including(form.zone()))
			.addObject("days", DayOfWeek.values())
			.addObject("weekdays",
					Arrays.stream(DayOfWeek.values()).map((day) -> YearPicture.name(day, locale)).toList());
	}

}
