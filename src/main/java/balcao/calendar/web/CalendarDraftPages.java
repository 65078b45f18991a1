package balcao.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import balcao.calendar.CalendarDraftService;
import balcao.calendar.CalendarService;
import balcao.calendar.DraftRehearsal;
import balcao.calendar.PublishedCalendar;
import balcao.platform.NotFound;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Begins each page of a draft with what all of them show. */
@Component
class CalendarDraftPages {

	private final CalendarService calendars;

	private final CalendarDraftService drafts;

	private final Optional<DraftRehearsal> rehearsal;

	private final Clock clock;

	CalendarDraftPages(CalendarService calendars, CalendarDraftService drafts, Optional<DraftRehearsal> rehearsal,
			Clock clock) {
		this.calendars = calendars;
		this.drafts = drafts;
		this.rehearsal = rehearsal;
		this.clock = clock;
	}

	PublishedCalendar draft(long id) {
		return this.calendars.draft(id).orElseThrow(NotFound::new);
	}

	/** The page that template {@code calendar/draft-…} shows. */
	ModelAndView page(long id, String part) {
		PublishedCalendar draft = draft(id);
		return new ModelAndView("calendar/draft-" + part, "page",
				new DraftPage(draft, this.drafts.trace(id), part, Foresight.dueAt(draft.time(), this.clock.instant()),
						this.rehearsal.map((there) -> there.path(id)).orElse(null)));
	}

	/** Today where the calendar is. */
	LocalDate today(PublishedCalendar calendar) {
		return LocalDate.ofInstant(this.clock.instant(), calendar.time().hours().zone());
	}

	/** The year asked for, within what calendars reach; this year where none is. */
	static int year(@Nullable Integer year, LocalDate today) {
		int shown = (year != null) ? year : today.getYear();
		return Math.min(Math.max(shown, YearPicture.FIRST_YEAR), YearPicture.LAST_YEAR);
	}

	static String path(long id) {
		return "/backoffice/calendars/" + id + "/draft";
	}

}
