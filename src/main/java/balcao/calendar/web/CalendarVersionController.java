package balcao.calendar.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import balcao.calendar.CalendarFile;
import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a calendar: who published what when, and what differs. */
@Controller
@RequestMapping("/backoffice/calendars/{id}/versions")
class CalendarVersionController {

	private final CalendarService calendars;

	private final MessageSource messages;

	private final Clock clock;

	CalendarVersionController(CalendarService calendars, MessageSource messages, Clock clock) {
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView history(@PathVariable long id, @RequestParam(defaultValue = "2147483647") int before) {
		return new ModelAndView("calendar/versions", "history", this.calendars.history(id, before)).addObject("before",
				before);
	}

	@GetMapping("/{number}")
	ModelAndView show(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Integer against, Locale locale) {
		PublishedCalendar version = this.calendars.numbered(id, number);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), version.time().hours().zone());
		int other = (against != null) ? against : number - 1;
		Comparison changes = (other < 1) ? Comparison.NONE
				: Comparison.of(this.calendars.numbered(id, other), version, locale, this.messages);
		return new ModelAndView("calendar/version", "version", version)
			.addObject("year", YearPicture.of(version.time(), year, today, locale))
			.addObject("against", other)
			.addObject("changes", changes);
	}

	@GetMapping("/{number}/holidays.ics")
	ResponseEntity<String> export(@PathVariable long id, @PathVariable int number) {
		PublishedCalendar version = this.calendars.numbered(id, number);
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(version.name() + " " + number + ".ics", StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(CalendarFile.write(version, this.clock.instant()));
	}

}
