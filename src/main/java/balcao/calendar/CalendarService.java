package balcao.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/** Keeps calendars and publishes their versions. */
@Service
@Transactional
public class CalendarService {

	/** Years of dates, and still one form that a server reads whole. */
	static final int MOST_DATES = 150;

	private static final int PAGE = 25;

	private final Calendars calendars;

	private final CalendarVersions versions;

	private final Clock clock;

	CalendarService(Calendars calendars, CalendarVersions versions, Clock clock) {
		this.calendars = calendars;
		this.versions = versions;
		this.clock = clock;
	}

	/** Registers a calendar with its first version; refuses a name in use. */
	public long create(String name, BusinessHours hours) {
		return create(name, hours, null).calendarId();
	}

	/** Registers a calendar with its first version; refuses a name in use. */
	public PublishedCalendar create(String name, BusinessHours hours, @Nullable CurrentPerson actor) {
		refuseNameInUse(name, null);
		return publish(this.calendars.saveAndFlush(Calendar.register(name)), hours, actor);
	}

	/** Publishes the next version; what cites an older one keeps it. */
	public PublishedCalendar publish(long calendarId, BusinessHours hours) {
		return publish(hold(calendarId), hours, null);
	}

	/**
	 * Publishes the next version, maybe under another name; refuses when a version later
	 * than the one that was edited is there already.
	 */
	public PublishedCalendar publish(long calendarId, int editedNumber, String name, BusinessHours hours,
			CurrentPerson actor) {
		Calendar calendar = hold(calendarId);
		if (current(calendarId).number() != editedNumber) {
			throw new Refused("calendar.refused.changedMeanwhile");
		}
		refuseNameInUse(name, calendar);
		calendar.rename(name);
		return publish(this.calendars.saveAndFlush(calendar), hours, actor);
	}

	/**
	 * Takes a calendar out of the lists to choose from; deadlines keep their versions.
	 */
	public void archive(long calendarId) {
		hold(calendarId).archive(this.clock.instant());
	}

	/** Refuses when another calendar has taken the name. */
	public void restore(long calendarId) {
		Calendar calendar = hold(calendarId);
		refuseNameInUse(calendar.name(), calendar);
		calendar.restore();
	}

	/** The latest version of a calendar. */
	@Transactional(readOnly = true)
	public PublishedCalendar current(long calendarId) {
		return version(this.versions.latestOf(calendarId).orElseThrow(NotFound::new));
	}

	/** A version, the latest or not. */
	@Transactional(readOnly = true)
	public PublishedCalendar version(long versionId) {
		return this.versions.version(versionId);
	}

	@Transactional(readOnly = true)
	public Optional<PublishedCalendar> findByName(String name) {
		return this.calendars.findInUse(name).map((calendar) -> current(calendar.id()));
	}

	/** The calendars in use, by name. */
	@Transactional(readOnly = true)
	public List<CalendarChoice> choices() {
		return this.calendars.choices();
	}

	/**
	 * The calendars in use, or the archived ones, that come after another in the list.
	 */
	@Transactional(readOnly = true)
	public CalendarList list(boolean archived, long after) {
		List<CalendarRow> rows = this.versions.rows(archived, after, PAGE + 1);
		List<CalendarRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
		return new CalendarList(page, archived, after, (rows.size() > PAGE) ? page.get(PAGE - 1).id() : null);
	}

	@Transactional(readOnly = true)
	public CalendarPage page(long calendarId) {
		Calendar calendar = this.calendars.findById(calendarId).orElseThrow(NotFound::new);
		return new CalendarPage(current(calendarId), calendar.isArchived(), this.versions.latestRows(calendarId, PAGE));
	}

	private PublishedCalendar publish(Calendar calendar, BusinessHours hours, @Nullable CurrentPerson actor) {
		if (hours.holidays().size() + hours.exceptions().size() > MOST_DATES) {
			throw new CalendarRefused("calendar.refused.tooManyDates", MOST_DATES);
		}
		long versionId = this.versions.add(calendar.id(), calendar.name(), hours, (actor != null) ? actor.name() : null,
				this.clock.instant());
		return version(versionId);
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
