package balcao.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Writes the next version of a calendar. Each change names how often the draft had been
 * edited when it was shown, and is refused when somebody has changed it since.
 */
@Service
@Transactional
public class CalendarDraftService {

	private final Calendars calendars;

	private final CalendarVersions versions;

	private final CalendarDrafts drafts;

	private final Clock clock;

	CalendarDraftService(Calendars calendars, CalendarVersions versions, CalendarDrafts drafts, Clock clock) {
		this.calendars = calendars;
		this.versions = versions;
		this.drafts = drafts;
		this.clock = clock;
	}

	/** Registers a calendar that is not published yet; refuses a name in use. */
	public PublishedCalendar register(String name, BusinessHours hours, CurrentPerson actor) {
		refuseNameInUse(name, null);
		Calendar calendar = this.calendars.saveAndFlush(Calendar.register(name));
		return this.versions
			.version(this.versions.addDraft(calendar.id(), name, hours, actor.name(), this.clock.instant()));
	}

	/** The draft of a calendar; where there is none, one like the latest version. */
	public PublishedCalendar begin(long calendarId, CurrentPerson actor) {
		Calendar calendar = hold(calendarId);
		OptionalLong there = this.versions.draftOf(calendar.id());
		return this.versions.version(there.isPresent() ? there.getAsLong() : copy(calendarId, actor));
	}

	private long copy(long calendarId, CurrentPerson actor) {
		long latest = this.versions.latestOf(calendarId).orElseThrow(NotFound::new);
		long draft = this.drafts.copy(latest, actor.name(), this.clock.instant());
		this.versions.forget(draft);
		return draft;
	}

	/**
	 * Throws the draft away, and the calendar itself if it was never published.
	 * @return whether the calendar is still there
	 */
	public boolean discard(long calendarId, int edited, CurrentPerson actor) {
		Calendar calendar = hold(calendarId);
		this.drafts.remove(edit(calendarId, edited, actor));
		if (this.versions.latestOf(calendarId).isPresent()) {
			return true;
		}
		this.calendars.delete(calendar);
		return false;
	}

	/** Replaces name, zone and weekly hours. */
	public void describe(long calendarId, int edited, String name, ZoneId zone,
			Map<DayOfWeek, List<OpenInterval>> weekly, CurrentPerson actor) {
		refuseNameInUse(name, hold(calendarId));
		long draft = edit(calendarId, edited, actor);
		this.drafts.describe(draft, name, zone.getId());
		this.versions.addWeek(draft, weekly);
		refuseUntrue(draft);
	}

	/** Adds a holiday; refuses one of that name on that date. */
	public void add(long calendarId, int edited, Holiday holiday, CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		refuseTwice(draft, 0, holiday);
		this.versions.addHolidays(draft, List.of(holiday));
		refuseUntrue(draft);
	}

	/**
	 * Adds those holidays that are not there yet by date and name.
	 * @return how many were added
	 */
	public int addAll(long calendarId, int edited, List<Holiday> holidays, CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		Set<String> there = new HashSet<>();
		all(draft).forEach((entry) -> there.add(key(entry.holiday())));
		List<Holiday> missing = new ArrayList<>();
		for (Holiday holiday : holidays) {
			if (there.add(key(holiday))) {
				missing.add(holiday);
			}
		}
		this.versions.addHolidays(draft, missing);
		refuseUntrue(draft);
		return missing.size();
	}

	public void change(long calendarId, int edited, long holidayId, Holiday holiday, CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		refuseTwice(draft, holidayId, holiday);
		found(this.drafts.change(draft, holidayId, holiday));
		refuseUntrue(draft);
	}

	/** Keeps a holiday in the list without counting it, or counts it again. */
	public void switchHoliday(long calendarId, int edited, long holidayId, boolean disabled, CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		found(this.drafts.switchHoliday(draft, holidayId, disabled));
	}

	public void removeHoliday(long calendarId, int edited, long holidayId, CurrentPerson actor) {
		found(this.drafts.removeHoliday(edit(calendarId, edited, actor), holidayId));
	}

	/**
	 * Puts other hours on a date; refuses a date that has others already.
	 * @param former the date that they were on until now; null for new ones
	 */
	public void put(long calendarId, int edited, @Nullable LocalDate former, DatedException exception,
			CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		if (former != null) {
			found(this.drafts.removeException(draft, former));
		}
		if (this.versions.exceptionsOf(draft).stream().anyMatch((other) -> other.date().equals(exception.date()))) {
			throw new CalendarRefused("calendar.refused.twoExceptions", exception.date());
		}
		this.versions.addExceptions(draft, List.of(exception));
		refuseUntrue(draft);
	}

	public void removeException(long calendarId, int edited, LocalDate date, CurrentPerson actor) {
		long draft = edit(calendarId, edited, actor);
		found(this.drafts.removeException(draft, date));
		refuseUntrue(draft);
	}

	/** The holidays of a year, those that are switched off among them. */
	@Transactional(readOnly = true)
	public List<DraftHoliday> holidays(long calendarId, int year) {
		return this.drafts.holidays(draft(calendarId), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}

	@Transactional(readOnly = true)
	public DraftHoliday holiday(long calendarId, long holidayId) {
		return this.drafts.holiday(draft(calendarId), holidayId).orElseThrow(NotFound::new);
	}

	/** What each date of the draft that is a holiday is called. */
	@Transactional(readOnly = true)
	public Map<LocalDate, String> names(long calendarId) {
		Map<LocalDate, String> names = new HashMap<>();
		all(draft(calendarId)).forEach((entry) -> names.merge(entry.holiday().date(), entry.holiday().name(),
				(one, other) -> one + " · " + other));
		return names;
	}

	@Transactional(readOnly = true)
	public DraftTrace trace(long calendarId) {
		return this.drafts.trace(draft(calendarId));
	}

	private List<DraftHoliday> all(long draft) {
		return this.drafts.holidays(draft, LocalDate.of(1, 1, 1), LocalDate.of(9998, 12, 31));
	}

	private long draft(long calendarId) {
		return this.versions.draftOf(calendarId).orElseThrow(NotFound::new);
	}

	private long edit(long calendarId, int edited, CurrentPerson actor) {
		long draft = draft(calendarId);
		Instant now = this.clock.instant();
		if (!this.drafts.count(draft, edited, actor.name(), now)) {
			throw CalendarService.changedMeanwhile(this.drafts.trace(draft));
		}
		return draft;
	}

	private void refuseTwice(long draft, long holidayId, Holiday holiday) {
		if (this.drafts.hasOther(draft, holidayId, holiday)) {
			throw new CalendarRefused("calendar.refused.sameHoliday", holiday.name());
		}
	}

	/** A draft says at any time what could be published. */
	private void refuseUntrue(long draft) {
		if (this.drafts.dates(draft) > CalendarService.MOST_DATES) {
			throw new CalendarRefused("calendar.refused.tooManyDates", CalendarService.MOST_DATES);
		}
		this.versions.hours(draft);
	}

	private static String key(Holiday holiday) {
		return holiday.date() + " " + holiday.name().strip().toLowerCase(Locale.ROOT);
	}

	private static void found(int rows) {
		if (rows == 0) {
			throw new NotFound();
		}
	}

	private Calendar hold(long calendarId) {
		return this.calendars.findForPublishing(calendarId).orElseThrow(NotFound::new);
	}

	private void refuseNameInUse(String name, @Nullable Calendar itself) {
		this.calendars.findInUse(name).filter((other) -> other != itself).ifPresent((other) -> {
			throw new Refused("calendar.refused.nameInUse", other.name());
		});
	}

}
