package balcao.calendar.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import balcao.calendar.BrazilianState;
import balcao.calendar.CalendarDraftService;
import balcao.calendar.DatedException;
import balcao.calendar.HolidayKind;
import balcao.calendar.HolidayLayer;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.web.Attempt;
import balcao.platform.web.Option;
import balcao.platform.web.Pages;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
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

/** Holidays and exceptions of a draft, a year at a time and each by itself. */
@Controller
@RequestMapping("/backoffice/calendars/{id}/draft")
class CalendarDatesController {

	private final CalendarDraftService drafts;

	private final CalendarDraftPages pages;

	private final MessageSource messages;

	CalendarDatesController(CalendarDraftService drafts, CalendarDraftPages pages, MessageSource messages) {
		this.drafts = drafts;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping("/dates")
	ModelAndView dates(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year) {
		PublishedCalendar draft = this.pages.draft(id);
		int shown = CalendarDraftPages.year(year, this.pages.today(draft));
		return this.pages.page(id, "dates")
			.addObject("year", shown)
			.addObject("holidays", this.drafts.holidays(id, shown))
			.addObject("exceptions",
					draft.time()
						.hours()
						.exceptions()
						.stream()
						.filter((exception) -> exception.date().getYear() == shown)
						.toList());
	}

	@GetMapping("/holidays/new")
	ModelAndView newHoliday(@PathVariable long id, Locale locale) {
		return holidayPage(id, null, locale).addObject("form", HolidayForm.empty());
	}

	@PostMapping("/holidays")
	ModelAndView addHoliday(@PathVariable long id, @RequestParam int edited,
			@Valid @ModelAttribute("form") HolidayForm form, BindingResult errors, CurrentPerson actor, Locale locale,
			RedirectAttributes redirect) {
		new Reading(errors).holiday(form)
			.ifPresent((holiday) -> Attempt.to(() -> this.drafts.add(id, edited, holiday, actor), errors, null));
		if (errors.hasErrors()) {
			return Pages.invalid(holidayPage(id, null, locale));
		}
		return kept(id, form.date(), redirect);
	}

	@GetMapping("/holidays/{holidayId}")
	ModelAndView holiday(@PathVariable long id, @PathVariable long holidayId, Locale locale) {
		HolidayForm form = HolidayForm.of(this.drafts.holiday(id, holidayId).holiday());
		return holidayPage(id, holidayId, locale).addObject("form", form);
	}

	@PostMapping("/holidays/{holidayId}")
	ModelAndView changeHoliday(@PathVariable long id, @PathVariable long holidayId, @RequestParam int edited,
			@Valid @ModelAttribute("form") HolidayForm form, BindingResult errors, CurrentPerson actor, Locale locale,
			RedirectAttributes redirect) {
		new Reading(errors).holiday(form)
			.ifPresent((holiday) -> Attempt.to(() -> this.drafts.change(id, edited, holidayId, holiday, actor), errors,
					null));
		if (errors.hasErrors()) {
			return Pages.invalid(holidayPage(id, holidayId, locale));
		}
		return kept(id, form.date(), redirect);
	}

	@PostMapping("/holidays/{holidayId}/removal")
	ModelAndView removeHoliday(@PathVariable long id, @PathVariable long holidayId, @RequestParam int edited,
			CurrentPerson actor, RedirectAttributes redirect) {
		String date = this.drafts.holiday(id, holidayId).holiday().date().toString();
		this.drafts.removeHoliday(id, edited, holidayId, actor);
		return kept(id, date, redirect);
	}

	@PostMapping("/holidays/{holidayId}/counting")
	ModelAndView countHoliday(@PathVariable long id, @PathVariable long holidayId, @RequestParam int edited,
			@RequestParam boolean counts, CurrentPerson actor, RedirectAttributes redirect) {
		this.drafts.switchHoliday(id, edited, holidayId, !counts, actor);
		return kept(id, this.drafts.holiday(id, holidayId).holiday().date().toString(), redirect);
	}

	@GetMapping("/exceptions/new")
	ModelAndView newException(@PathVariable long id) {
		return exceptionPage(id, null).addObject("form", ExceptionForm.empty());
	}

	@PostMapping("/exceptions")
	ModelAndView addException(@PathVariable long id, @RequestParam int edited,
			@Valid @ModelAttribute("form") ExceptionForm form, BindingResult errors, CurrentPerson actor,
			RedirectAttributes redirect) {
		new Reading(errors).exception(form)
			.ifPresent(
					(exception) -> Attempt.to(() -> this.drafts.put(id, edited, null, exception, actor), errors, null));
		if (errors.hasErrors()) {
			return Pages.invalid(exceptionPage(id, null));
		}
		return kept(id, form.date(), redirect);
	}

	@GetMapping("/exceptions/{date}")
	ModelAndView exception(@PathVariable long id, @PathVariable LocalDate date) {
		return exceptionPage(id, date).addObject("form", ExceptionForm.of(exceptionOn(id, date)));
	}

	@PostMapping("/exceptions/{date}")
	ModelAndView changeException(@PathVariable long id, @PathVariable("date") LocalDate former,
			@RequestParam int edited, @Valid @ModelAttribute("form") ExceptionForm form, BindingResult errors,
			CurrentPerson actor, RedirectAttributes redirect) {
		exceptionOn(id, former);
		new Reading(errors).exception(form)
			.ifPresent((exception) -> Attempt.to(() -> this.drafts.put(id, edited, former, exception, actor), errors,
					null));
		if (errors.hasErrors()) {
			return Pages.invalid(exceptionPage(id, former));
		}
		return kept(id, form.date(), redirect);
	}

	@PostMapping("/exceptions/{date}/removal")
	ModelAndView removeException(@PathVariable long id, @PathVariable LocalDate date, @RequestParam int edited,
			CurrentPerson actor, RedirectAttributes redirect) {
		this.drafts.removeException(id, edited, date, actor);
		return kept(id, date.toString(), redirect);
	}

	private ModelAndView holidayPage(long id, @Nullable Long holidayId, Locale locale) {
		return this.pages.page(id, "holiday")
			.addObject("holidayId", holidayId)
			.addObject("kinds", options(HolidayKind.values(), "calendar.holidayKind.", locale))
			.addObject("layers", options(HolidayLayer.values(), "calendar.holidayLayer.", locale))
			.addObject("states", BrazilianState.values());
	}

	private ModelAndView exceptionPage(long id, @Nullable LocalDate date) {
		return this.pages.page(id, "exception").addObject("former", date);
	}

	private DatedException exceptionOn(long id, LocalDate date) {
		return this.pages.draft(id)
			.time()
			.hours()
			.exceptions()
			.stream()
			.filter((exception) -> exception.date().equals(date))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private List<Option> options(Enum<?>[] constants, String prefix, Locale locale) {
		return Stream.of(constants).map((constant) -> Option.of(constant, say(prefix + constant, locale))).toList();
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	private static ModelAndView kept(long id, String date, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", "calendar.flash.kept");
		return Pages.redirect(CalendarDraftPages.path(id) + "/dates?year=" + date.substring(0, 4));
	}

}
