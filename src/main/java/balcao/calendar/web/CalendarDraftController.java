package balcao.calendar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.calendar.web.NewCalendarForm.StartingHours;
import balcao.platform.CurrentPerson;
import balcao.platform.ZoneRules;
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

/** Drafts from their beginning to their publication. */
@Controller
@RequestMapping("/backoffice/calendars")
class CalendarDraftController {

	private final CalendarService calendars;

	private final CalendarDraftService drafts;

	private final CalendarDraftPages pages;

	private final ZoneRules zone;

	private final MessageSource messages;

	CalendarDraftController(CalendarService calendars, CalendarDraftService drafts, CalendarDraftPages pages,
			ZoneRules zone, MessageSource messages) {
		this.calendars = calendars;
		this.drafts = drafts;
		this.pages = pages;
		this.zone = zone;
		this.messages = messages;
	}

	@GetMapping("/new")
	ModelAndView blank(Locale locale) {
		NewCalendarForm form = new NewCalendarForm("", this.zone.zone().getId(), StartingHours.OFFICE.name());
		return blankPage(form, locale).addObject("form", form);
	}

	@PostMapping
	ModelAndView register(@Valid @ModelAttribute("form") NewCalendarForm form, BindingResult errors,
			CurrentPerson actor, Locale locale, RedirectAttributes redirect) {
		ModelAndView next = new ModelAndView();
		Reading reading = new Reading(errors);
		StartingHours hours = reading.named(StartingHours.values(), form.start(), "start", StartingHours.OFFICE);
		reading.zone(form.zone())
			.ifPresent(
					(zone) -> Attempt.to(
							() -> next.setViewName("redirect:" + CalendarDraftPages
								.path(this.drafts.register(form.name(), hours.in(zone), actor).calendarId())),
							errors, "name"));
		if (errors.hasErrors()) {
			return Pages.invalid(blankPage(form, locale));
		}
		redirect.addFlashAttribute("flash", "calendar.flash.registered");
		return next;
	}

	@PostMapping("/{id}/draft")
	String begin(@PathVariable long id, CurrentPerson actor) {
		this.drafts.begin(id, actor);
		return "redirect:" + CalendarDraftPages.path(id);
	}

	@GetMapping("/{id}/draft")
	ModelAndView show(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Locale locale) {
		LocalDate today = this.pages.today(this.pages.draft(id));
		return page(id, year, locale).addObject("form", new PublicationForm(today.toString()));
	}

	@PostMapping("/{id}/publication")
	ModelAndView publish(@PathVariable long id, @RequestParam int edited,
			@Valid @ModelAttribute("form") PublicationForm form, BindingResult errors, CurrentPerson actor,
			Locale locale, RedirectAttributes redirect) {
		PublishedCalendar draft = this.pages.draft(id);
		new Reading(errors).date(form.validFrom(), "validFrom").ifPresent((date) -> {
			Instant validFrom = date.atStartOfDay(draft.time().hours().zone()).toInstant();
			Attempt.to(() -> this.calendars.publishDraft(id, edited, validFrom, actor), errors, "validFrom");
		});
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, null, locale));
		}
		redirect.addFlashAttribute("flash", "calendar.flash.published");
		return Pages.redirect("/backoffice/calendars/" + id);
	}

	@PostMapping("/{id}/draft/discarding")
	String discard(@PathVariable long id, @RequestParam int edited, CurrentPerson actor, RedirectAttributes redirect) {
		boolean stays = this.drafts.discard(id, edited, actor);
		redirect.addFlashAttribute("flash", "calendar.flash.discarded");
		return "redirect:/backoffice/calendars" + (stays ? "/" + id : "");
	}

	private ModelAndView page(long id, @Nullable Integer year, Locale locale) {
		PublishedCalendar draft = this.pages.draft(id);
		return this.pages.page(id, "summary")
			.addObject("year", YearPicture.of(draft.time(), year, this.pages.today(draft), locale))
			.addObject("changes", changes(id, draft, locale));
	}

	private Comparison changes(long id, PublishedCalendar draft, Locale locale) {
		return (draft.number() == 1) ? Comparison.NONE
				: Comparison.of(this.calendars.numbered(id, draft.number() - 1), draft, locale, this.messages);
	}

	private ModelAndView blankPage(NewCalendarForm form, Locale locale) {
		return new ModelAndView("calendar/new").addObject("zones", ZoneGroup.including(form.zone()))
			.addObject("hours", Stream.of(StartingHours.values()).map((hours) -> option(hours, locale)).toList());
	}

	private Option option(StartingHours hours, Locale locale) {
		return Option.of(hours, this.messages.getMessage("calendar.startingHours." + hours, null, locale));
	}

}
