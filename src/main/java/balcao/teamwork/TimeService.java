package balcao.teamwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.ZoneRules;
import balcao.ticket.TicketReading;
import balcao.ticket.TicketSheet;

/** Measures work on tickets; nobody measures two at once. */
@Service
@Transactional
public class TimeService {

	/** What is longer was forgotten to be stopped. */
	static final Duration LONGEST = Duration.ofDays(1);

	private final TimeEntries entries;

	private final TicketReading tickets;

	private final ZoneRules zone;

	private final Clock clock;

	TimeService(TimeEntries entries, TicketReading tickets, ZoneRules zone, Clock clock) {
		this.entries = entries;
		this.tickets = tickets;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * Begins to measure; what the person measured elsewhere ends. Answers its number, or
	 * empty when there was nothing.
	 */
	public Optional<String> start(String number, CurrentPerson actor) {
		TicketSheet ticket = this.tickets.sheet(number, actor);
		Instant now = this.clock.instant();
		Optional<TimeEntry> running = this.entries.lockRunning(actor.id(), now);
		if (running.filter((entry) -> entry.ticketId() == ticket.id()).isPresent()) {
			return Optional.empty();
		}
		running.ifPresent((entry) -> this.entries.end(entry.id(), entry.duration().toSeconds()));
		if (!this.entries.start(ticket.id(), actor.id(), now)) {
			throw new Refused("teamwork.refused.measuring");
		}
		return running.map(TimeEntry::number);
	}

	/** Ends what the person measures; answers how long that was, empty for nothing. */
	public Optional<Duration> end(CurrentPerson actor) {
		Optional<TimeEntry> running = this.entries.lockRunning(actor.id(), this.clock.instant());
		running.ifPresent((entry) -> this.entries.end(entry.id(), entry.duration().toSeconds()));
		return running.map(TimeEntry::duration);
	}

	/** Tells work of a day afterwards. */
	public void tell(String number, CurrentPerson actor, LocalDate day, Duration duration, @Nullable String about) {
		TicketSheet ticket = this.tickets.sheet(number, actor);
		Instant now = this.clock.instant();
		if (duration.compareTo(LONGEST) > 0) {
			throw new Refused("teamwork.refused.tooLong");
		}
		LocalDate today = LocalDate.ofInstant(now, this.zone.zone());
		if (day.isAfter(today) || day.isBefore(today.minusYears(1))) {
			throw new Refused("teamwork.refused.day");
		}
		Instant at = day.equals(today) ? now.minus(duration) : day.atTime(12, 0).atZone(this.zone.zone()).toInstant();
		Instant begin = day.atStartOfDay(this.zone.zone()).toInstant();
		this.entries.tell(ticket.id(), actor.id(), at.isBefore(begin) ? begin : at, duration.toSeconds(),
				(about == null || about.isBlank()) ? null : about);
	}

	/**
	 * Corrects a duration with a reason: one's own, or anybody's for leaders.
	 * @param version that the editor saw
	 */
	public void correct(String number, long id, CurrentPerson actor, int version, Duration duration, String reason) {
		TimeEntry entry = find(number, id, actor);
		if (!mayCorrect(entry, actor)) {
			throw new Refused("teamwork.refused.notOwn");
		}
		if (duration.compareTo(LONGEST) > 0) {
			throw new Refused("teamwork.refused.tooLong");
		}
		if (entry.running() || entry.version() != version || !this.entries.change(id, version, duration.toSeconds())) {
			throw new Refused("teamwork.refused.timeChangedMeanwhile");
		}
		this.entries.note(id, actor.id(), this.clock.instant(), entry.duration().toSeconds(), duration.toSeconds(),
				reason);
	}

	public boolean mayCorrect(TimeEntry entry, CurrentPerson actor) {
		return entry.personId() == actor.id() || actor.seesEveryTeam();
	}

	@Transactional(readOnly = true)
	public TimeEntry find(String number, long id, CurrentPerson actor) {
		return this.entries.find(id, this.tickets.sheet(number, actor).id(), this.clock.instant())
			.orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	public List<TimeCorrection> corrections(TimeEntry entry) {
		return this.entries.corrections(entry.id());
	}

	/** All work on a ticket. */
	@Transactional(readOnly = true)
	public TimeSheet ofTicket(String number, CurrentPerson actor) {
		return TimeSheet.of(this.entries.ofTicket(this.tickets.sheet(number, actor).id(), this.clock.instant()));
	}

	/** A person's own day; tickets they may no longer see are told by number alone. */
	@Transactional(readOnly = true)
	public TimeSheet day(CurrentPerson person, LocalDate day) {
		if (!person.isTeam()) {
			throw new NotFound();
		}
		ZoneId local = this.zone.zone();
		List<TimeEntry> found = this.entries.ofPerson(person.id(), day.atStartOfDay(local).toInstant(),
				day.plusDays(1).atStartOfDay(local).toInstant(), this.clock.instant());
		Map<Long, String> subjects = this.tickets.subjects(found.stream().map(TimeEntry::ticketId).distinct().toList(),
				person);
		return TimeSheet.of(found.stream()
			.map((entry) -> new TimeEntry(entry.id(), entry.ticketId(), entry.number(),
					subjects.getOrDefault(entry.ticketId(), ""), entry.personId(), entry.person(), entry.startedAt(),
					entry.duration(), entry.running(), entry.about(), entry.told(), entry.corrections(),
					entry.version()))
			.toList());
	}

	/** The company's day. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.zone.zone());
	}

	static Duration between(Instant started, Instant now) {
		Duration passed = Duration.between(started, now);
		return passed.isNegative() ? Duration.ZERO : (passed.compareTo(LONGEST) > 0) ? LONGEST : passed;
	}

}
