package balcao.calendar.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
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

import balcao.calendar.BusinessHours;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
import balcao.platform.Refused;

/**
 * Calendars being written. Rows are added and taken away by drafts: the same page again,
 * with nothing kept, so that it works without script.
 */
@Controller
@RequestMapping("/backoffice/calendars")
class CalendarFormController {

	private static final String DRAFTS = "/drafts";

	private static final String DRAFTS_OF_ONE = "/{id}/drafts";

	private final CalendarService service;

	private final Clock clock;

	CalendarFormController(CalendarService service, Clock clock) {
		this.service = service;
		this.clock = clock;
	}

	@GetMapping("/new")
	ModelAndView blank(Locale locale) {
		CalendarForm office = CalendarForm.of("", BusinessHours.brazilianOffice());
		return page(null, 0, office, HttpStatus.OK, locale);
	}

	@GetMapping("/{id}/edit")
	ModelAndView edit(@PathVariable long id, Locale locale) {
		PublishedCalendar calendar = this.service.current(id);
		CalendarForm form = CalendarForm.of(calendar.name(), calendar.time().hours());
		return page(id, calendar.number(), form, HttpStatus.OK, locale);
	}

	@PostMapping
	ModelAndView create(@Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, CurrentPerson actor,
			Locale locale, RedirectAttributes redirect) {
		return save(form, errors, (hours) -> this.service.create(form.name(), hours, actor), redirect)
			.orElseGet(() -> page(null, 0, form, HttpStatus.UNPROCESSABLE_CONTENT, locale));
	}

	@PostMapping("/{id}/versions")
	ModelAndView publish(@PathVariable long id, @RequestParam int edited,
			@Valid @ModelAttribute("form") CalendarForm form, BindingResult errors, CurrentPerson actor, Locale locale,
			RedirectAttributes redirect) {
		return save(form, errors, (hours) -> this.service.publish(id, edited, form.name(), hours, actor), redirect)
			.orElseGet(() -> page(id, edited, form, HttpStatus.UNPROCESSABLE_CONTENT, locale));
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "range")
	ModelAndView addRange(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @RequestParam DayOfWeek range,
			@ModelAttribute("form") CalendarForm form, Locale locale) {
		return page(id, edited, form.withRange(range), HttpStatus.OK, locale);
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "holiday")
	ModelAndView addHoliday(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @ModelAttribute("form") CalendarForm form, Locale locale) {
		return page(id, edited, form.withHoliday(), HttpStatus.OK, locale);
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "withoutHoliday")
	ModelAndView removeHoliday(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @RequestParam int withoutHoliday,
			@ModelAttribute("form") CalendarForm form, Locale locale) {
		return page(id, edited, form.withoutHoliday(withoutHoliday), HttpStatus.OK, locale);
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "nationalHolidays")
	ModelAndView addNationalHolidays(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @RequestParam(defaultValue = "") String year,
			@ModelAttribute("form") CalendarForm form, BindingResult errors, Locale locale) {
		try {
			return page(id, edited, form.withNationalHolidays(year), HttpStatus.OK, locale);
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return page(id, edited, form, HttpStatus.UNPROCESSABLE_CONTENT, locale);
		}
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "exception")
	ModelAndView addException(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @ModelAttribute("form") CalendarForm form, Locale locale) {
		return page(id, edited, form.withException(), HttpStatus.OK, locale);
	}

	@PostMapping(path = { DRAFTS, DRAFTS_OF_ONE }, params = "withoutException")
	ModelAndView removeException(@PathVariable(required = false) @Nullable Long id,
			@RequestParam(defaultValue = "0") int edited, @RequestParam int withoutException,
			@ModelAttribute("form") CalendarForm form, Locale locale) {
		return page(id, edited, form.withoutException(withoutException), HttpStatus.OK, locale);
	}

	/** Empty when the form or the rules say no; then the errors tell. */
	private Optional<ModelAndView> save(CalendarForm form, BindingResult errors,
			Function<BusinessHours, PublishedCalendar> act, RedirectAttributes redirect) {
		try {
			return new CalendarReading(form, errors).hours().map(act).map((published) -> {
				redirect.addFlashAttribute("flash", "calendar.flash.published");
				return new ModelAndView("redirect:/backoffice/calendars/" + published.calendarId());
			});
		}
		catch (Refused refused) {
			errors.reject(refused.messageKey(), refused.arguments(), null);
			return Optional.empty();
		}
	}

	private ModelAndView page(@Nullable Long id, int edited, CalendarForm form, HttpStatusCode status, Locale locale) {
		PublishedCalendar calendar = (id != null) ? this.service.current(id) : null;
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		ModelAndView page = new ModelAndView("calendar/form");
		page.setStatus(status);
		page.addObject("form", form);
		page.addObject("page", CalendarFormPage.of(calendar, edited, form, today, locale));
		return page;
	}

}
