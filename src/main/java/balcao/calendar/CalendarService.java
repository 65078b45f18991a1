package balcao.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Keeps calendars and publishes their versions. Of two published versions the later one
 * is in force from its date of validity on, whatever the earlier one said.
 */
@Service
@Transactional
public class CalendarService {

	/** Holidays and exceptions of one calendar. */
	static final int MOST_DATES = 2_000;

	private static final int PAGE = 25;

	private static final int LATEST = 5;

	private final Calendars calendars;

	private final CalendarVersions versions;

	private final CalendarDrafts drafts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CalendarService(Calendars calendars, CalendarVersions versions, CalendarDrafts drafts,
			ApplicationEventPublisher events, Clock clock) {
		this.calendars = calendars;
		this.versions = versions;
		this.drafts = drafts;
		this.events = events;
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

	/**
	 * Publishes the next version, in force at once; what cites an older one keeps it.
	 * Refuses while somebody writes a draft.
	 */
	public PublishedCalendar publish(long calendarId, BusinessHours hours) {
		return publish(hold(calendarId), hours, null);
	}

	/**
	 * Publishes the draft, which then never changes, and announces it by
	 * {@link CalendarPublished}. Refuses when the draft was edited since, and a date of
	 * validity before today.
	 * @param edited as the draft was when it was shown
	 * @param validFrom earlier today means now
	 */
	public PublishedCalendar publishDraft(long calendarId, int edited, Instant validFrom,
			@Nullable CurrentPerson actor) {
		Calendar calendar = hold(calendarId);
		PublishedCalendar draft = draft(calendarId).orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		if (!this.drafts.count(draft.versionId(), edited, name(actor), now)) {
			throw changedMeanwhile(this.drafts.trace(draft.versionId()));
		}
		LocalDate today = LocalDate.ofInstant(now, draft.time().hours().zone());
		if (LocalDate.ofInstant(validFrom, draft.time().hours().zone()).isBefore(today)) {
			throw new CalendarRefused("calendar.refused.validInThePast");
		}
		refuseNameInUse(draft.name(), calendar);
		calendar.rename(draft.name());
		this.calendars.saveAndFlush(calendar);
		return publish(calendarId, draft.versionId(), validFrom.isBefore(now) ? now : validFrom, actor, now);
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

	/** The version in force now. */
	@Transactional(readOnly = true)
	public PublishedCalendar current(long calendarId) {
		return inForce(calendarId, this.clock.instant());
	}

	/**
	 * The version in force at an instant, as published until now; before the first
	 * version that one. None of a calendar that was never published.
	 */
	@Transactional(readOnly = true)
	public PublishedCalendar inForce(long calendarId, Instant at) {
		return version(this.versions.inForce(calendarId, at).orElseThrow(NotFound::new));
	}

	/** A version, the latest or not, or a draft. */
	@Transactional(readOnly = true)
	public PublishedCalendar version(long versionId) {
		return this.versions.version(versionId);
	}

	/** The version that is being written. */
	@Transactional(readOnly = true)
	public Optional<PublishedCalendar> draft(long calendarId) {
		return found(this.versions.draftOf(calendarId));
	}

	@Transactional(readOnly = true)
	public Optional<PublishedCalendar> findByName(String name) {
		return this.calendars.findInUse(name)
			.flatMap((calendar) -> found(this.versions.inForce(calendar.id(), this.clock.instant())));
	}

	/** The calendars in use that were ever published, by name. */
	@Transactional(readOnly = true)
	public List<CalendarChoice> choices() {
		return this.versions.choices();
	}

	/**
	 * The calendars in use, or the archived ones, that come after another in the list.
	 */
	@Transactional(readOnly = true)
	public CalendarList list(boolean archived, long after) {
		List<CalendarRow> rows = this.versions.rows(archived, after, this.clock.instant(), PAGE + 1);
		List<CalendarRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
		return new CalendarList(page, archived, after, (rows.size() > PAGE) ? page.get(PAGE - 1).id() : null);
	}

	@Transactional(readOnly = true)
	public CalendarPage page(long calendarId) {
		Calendar calendar = this.calendars.findById(calendarId).orElseThrow(NotFound::new);
		PublishedCalendar draft = draft(calendarId).orElse(null);
		PublishedCalendar shown = found(this.versions.inForce(calendarId, this.clock.instant())).orElse(draft);
		return new CalendarPage(Optional.ofNullable(shown).orElseThrow(NotFound::new), calendar.isArchived(), draft,
				this.versions.rowsBefore(calendarId, Integer.MAX_VALUE, LATEST));
	}

	/** The published versions before a number, the newest first. */
	@Transactional(readOnly = true)
	public CalendarHistory history(long calendarId, int before) {
		Calendar calendar = this.calendars.findById(calendarId).orElseThrow(NotFound::new);
		List<CalendarVersionRow> rows = this.versions.rowsBefore(calendarId, before, PAGE + 1);
		List<CalendarVersionRow> page = rows.subList(0, Math.min(PAGE, rows.size()));
		return new CalendarHistory(calendarId, calendar.name(), this.versions.draftOf(calendarId).isPresent(), page,
				(rows.size() > PAGE) ? page.get(PAGE - 1).number() : null);
	}

	/** A published version by its number; the draft by the number it would get. */
	@Transactional(readOnly = true)
	public PublishedCalendar numbered(long calendarId, int number) {
		return found(this.versions.numbered(calendarId, number))
			.or(() -> draft(calendarId).filter((draft) -> draft.number() == number))
			.orElseThrow(NotFound::new);
	}

	private PublishedCalendar publish(Calendar calendar, BusinessHours hours, @Nullable CurrentPerson actor) {
		if (hours.holidays().size() + hours.exceptions().size() > MOST_DATES) {
			throw new CalendarRefused("calendar.refused.tooManyDates", MOST_DATES);
		}
		if (this.versions.draftOf(calendar.id()).isPresent()) {
			throw new CalendarRefused("calendar.refused.draftOpen");
		}
		Instant now = this.clock.instant();
		long draft = this.versions.addDraft(calendar.id(), calendar.name(), hours, name(actor), now);
		return publish(calendar.id(), draft, now, actor, now);
	}

	private PublishedCalendar publish(long calendarId, long draftId, Instant validFrom, @Nullable CurrentPerson actor,
			Instant now) {
		OptionalLong previous = this.versions.publish(calendarId, draftId, validFrom, name(actor), now);
		this.events.publishEvent(new CalendarPublished(calendarId, draftId,
				previous.isPresent() ? previous.getAsLong() : null, validFrom, (actor != null) ? actor.id() : null));
		return version(draftId);
	}

	static Refused changedMeanwhile(DraftTrace trace) {
		return new Refused("calendar.refused.changedMeanwhile", Optional.ofNullable(trace.editedBy()).orElse("Balcão"));
	}

	private Optional<PublishedCalendar> found(OptionalLong versionId) {
		return versionId.isPresent() ? Optional.of(version(versionId.getAsLong())) : Optional.empty();
	}

	private static @Nullable String name(@Nullable CurrentPerson actor) {
		return (actor != null) ? actor.name() : null;
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
