package balcao.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import balcao.calendar.CalendarPage;
import balcao.calendar.CalendarService;

/** The calendars and the year of each. */
@Controller
@RequestMapping("/backoffice/calendars")
class CalendarController {

	private final CalendarService service;

	private final Clock clock;

	CalendarController(CalendarService service, Clock clock) {
		this.service = service;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "false") boolean archived, @RequestParam(defaultValue = "0") long after,
			Model model) {
		model.addAttribute("list", this.service.list(archived, after));
		return "calendar/list";
	}

	@GetMapping("/{id}")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Locale locale,
			Model model) {
		CalendarPage page = this.service.page(id);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), page.calendar().time().hours().zone());
		model.addAttribute("page", page);
		model.addAttribute("dueAt", Foresight.dueAt(page.calendar().time(), this.clock.instant()));
		model.addAttribute("year", YearPicture.of(page.calendar().time(), year, today, locale));
		return "calendar/page";
	}

	@PostMapping("/{id}/archiving")
	String archive(@PathVariable long id, RedirectAttributes redirect) {
		this.service.archive(id);
		redirect.addFlashAttribute("flash", "calendar.flash.archived");
		return "redirect:/backoffice/calendars";
	}

	@PostMapping("/{id}/restoration")
	String restore(@PathVariable long id, RedirectAttributes redirect) {
		this.service.restore(id);
		redirect.addFlashAttribute("flash", "calendar.flash.restored");
		return "redirect:/backoffice/calendars/" + id;
	}

}
