package balcao.calendar.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarFile;
import balcao.calendar.Holiday;
import balcao.calendar.HolidayLayer;
import balcao.calendar.ImportedDate;
import balcao.calendar.PublishedCalendar;
import balcao.platform.CurrentPerson;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the dates of an iCalendar file and takes those that are ticked. */
@Controller
@RequestMapping("/backoffice/calendars/{id}/draft/import")
class CalendarImportController {

	private final CalendarDraftService drafts;

	private final CalendarDraftPages pages;

	private final MessageSource messages;

	CalendarImportController(CalendarDraftService drafts, CalendarDraftPages pages, MessageSource messages) {
		this.drafts = drafts;
		this.pages = pages;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask(@PathVariable long id, Locale locale) {
		return page(id, List.of(), locale).addObject("form",
				new ImportForm(null, HolidayLayer.OWN.name(), "", List.of()));
	}

	@PostMapping
	ModelAndView look(@PathVariable long id, @Valid @ModelAttribute("form") ImportForm form, BindingResult errors,
			Locale locale) {
		PublishedCalendar draft = this.pages.draft(id);
		LocalDate today = this.pages.today(draft);
		List<ImportedDate> dates = new ArrayList<>();
		Attempt.to(() -> dates.addAll(CalendarFile.read(content(form.file()), draft.time().hours().zone(), today)),
				errors, "file");
		if (errors.hasErrors()) {
			return Pages.invalid(page(id, List.of(), locale));
		}
		Map<LocalDate, String> present = this.drafts.names(id);
		return page(id,
				dates.stream()
					.map((date) -> new ImportRow(date.holiday(), !date.holiday().date().isBefore(today), date.repeats(),
							present.get(date.holiday().date())))
					.toList(),
				locale);
	}

	@PostMapping("/entries")
	ModelAndView take(@PathVariable long id, @RequestParam int edited, @Valid @ModelAttribute("form") ImportForm form,
			BindingResult errors, CurrentPerson actor, Locale locale, RedirectAttributes redirect) {
		HolidayLayer layer = new Reading(errors).layer(form.layer());
		if (layer.hasPlace() && form.place().isEmpty()) {
			errors.rejectValue("place", "calendar.refused.placeMissing");
		}
		Set<String> codes = new HashSet<>(form.chosen());
		List<Holiday> chosen = codes.stream().map(ImportRow::read).flatMap(Optional::stream).toList();
		if (chosen.isEmpty()) {
			errors.reject("calendar.brazil.nothing");
		}
		Attempt.to(() -> this.drafts.addAll(id, edited,
				chosen.stream().map((holiday) -> by(layer, form, holiday)).toList(), actor), errors, null);
		if (errors.hasErrors()) {
			return Pages.invalid(page(id,
					chosen.stream().map((holiday) -> new ImportRow(holiday, true, false, null)).toList(), locale));
		}
		redirect.addFlashAttribute("flash", "calendar.flash.added");
		redirect.addFlashAttribute("flashArguments", List.of(chosen.size()));
		return Pages.redirect(CalendarDraftPages.path(id) + "/dates");
	}

	private static Holiday by(HolidayLayer layer, ImportForm form, Holiday holiday) {
		return (holiday.layer() == HolidayLayer.OWN) ? holiday.by(layer, layer.hasPlace() ? form.place() : "")
				: holiday;
	}

	/** As much as the reader takes and one byte more, which it refuses. */
	private static byte[] content(@Nullable MultipartFile file) {
		if (file == null) {
			return new byte[0];
		}
		try (InputStream stream = file.getInputStream()) {
			return stream.readNBytes(CalendarFile.LARGEST + 1);
		}
		catch (IOException ex) {
			return new byte[0];
		}
	}

	private ModelAndView page(long id, List<ImportRow> rows, Locale locale) {
		return this.pages.page(id, "import")
			.addObject("rows", rows)
			.addObject("layers",
					Stream.of(HolidayLayer.values())
						.map((layer) -> Option.of(layer,
								this.messages.getMessage("calendar.holidayLayer." + layer, null, locale)))
						.toList());
	}

}
