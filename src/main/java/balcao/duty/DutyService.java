package balcao.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.CalendarService;
import balcao.calendar.PublishedCalendar;
import balcao.organization.Choice;
import balcao.organization.PersonChoice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.Unique;
import balcao.platform.ZoneRules;

/**
 * Knows who is on duty. The team sees its plan; its leader, other leaders and admins
 * write it.
 */
@Service
@Transactional
public class DutyService {

	private static final int TURNS_SHOWN = 8;

	private final ShiftRows shifts;

	private final TeamService teams;

	private final CalendarService calendars;

	private final ZoneRules zones;

	private final Clock clock;

	DutyService(ShiftRows shifts, TeamService teams, CalendarService calendars, ZoneRules zones, Clock clock) {
		this.shifts = shifts;
		this.teams = teams;
		this.calendars = calendars;
		this.zones = zones;
		this.clock = clock;
	}

	/**
	 * Who is on duty in a team now, in the order of being called: whose turn it is in
	 * each shift that is on, then the others of those shifts. Empty where nobody is.
	 */
	@Transactional(readOnly = true)
	public List<OnDuty> onDuty(long teamId) {
		Instant now = this.clock.instant();
		return called(ofTeams(List.of(teamId), now), now);
	}

	private static List<OnDuty> called(List<Shift> all, Instant now) {
		List<Shift> on = all.stream().filter((shift) -> shift.isOn(now)).toList();
		Map<Long, OnDuty> called = new LinkedHashMap<>();
		for (Shift shift : on) {
			shift.at(now)
				.filter((turn) -> turn.person().isAble())
				.ifPresent((turn) -> called.putIfAbsent(turn.person().id(), new OnDuty(turn.person().id(),
						turn.person().name(), shift.name(), until(shift, turn.until(), now))));
		}
		for (Shift shift : on) {
			shift.called(now)
				.forEach((person) -> called.putIfAbsent(person.id(),
						new OnDuty(person.id(), person.name(), shift.name(), null)));
		}
		return List.copyOf(called.values());
	}

	/** The turn's end, or the closing or opening by which the shift ends before it. */
	private static Instant until(Shift shift, Instant turnEnds, Instant now) {
		if (shift.time() == null) {
			return turnEnds;
		}
		Instant change = switch (shift.hours()) {
			case ALWAYS -> turnEnds;
			case OPEN -> shift.time().closing(now).orElse(turnEnds);
			case CLOSED -> shift.time().nextOpening(now).orElse(turnEnds);
		};
		return change.isBefore(turnEnds) ? change : turnEnds;
	}

	/** The teams of a person with who is on duty, by name. */
	@Transactional(readOnly = true)
	public List<TeamDuty> teams(CurrentPerson reader) {
		if (!reader.isTeam()) {
			throw new NotFound();
		}
		Instant now = this.clock.instant();
		List<Choice> own = this.teams.queuesOf(reader);
		Map<Long, List<Shift>> byTeam = ofTeams(own.stream().map(Choice::id).toList(), now).stream()
			.collect(Collectors.groupingBy(Shift::teamId));
		return own.stream()
			.map((team) -> duty(team, byTeam.getOrDefault(team.id(), List.of()), reader.seesEveryTeam(), now))
			.toList();
	}

	private static TeamDuty duty(Choice team, List<Shift> shifts, boolean mayEdit, Instant now) {
		return new TeamDuty(team.id(), team.name(), called(shifts, now), !shifts.isEmpty(), mayEdit);
	}

	/** The plan of a team, for who works there. */
	@Transactional(readOnly = true)
	public DutyPlan plan(long teamId, CurrentPerson reader) {
		Choice team = team(teamId, reader);
		Instant now = this.clock.instant();
		List<Shift> all = ofTeams(List.of(teamId), now);
		Long leader = this.teams.leaderOf(teamId).orElse(null);
		return new DutyPlan(duty(team, all, mayEdit(teamId, reader), now), rule(teamId),
				this.teams.membersOf(teamId)
					.stream()
					.filter((person) -> Long.valueOf(person.id()).equals(leader))
					.map(PersonChoice::name)
					.findFirst()
					.orElse(null),
				all.stream()
					.map((shift) -> new ShiftPlan(shift, shift.isOn(now), shift.turns(now, TURNS_SHOWN)))
					.toList());
	}

	/** A team's shift, for who may change it. */
	@Transactional(readOnly = true)
	public Shift shift(long teamId, long shiftId, CurrentPerson editor) {
		requireEditor(teamId, editor);
		return ofTeams(List.of(teamId), this.clock.instant()).stream()
			.filter((shift) -> shift.id() == shiftId)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** Whom a shift may consist of, for who may change it. */
	@Transactional(readOnly = true)
	public List<PersonChoice> candidates(long teamId, CurrentPerson editor) {
		requireEditor(teamId, editor);
		return this.teams.membersOf(teamId);
	}

	/**
	 * Adds a shift; refuses a name in use, nobody, and hours of no calendar.
	 * {@link NotFound} for people who are not of the team.
	 */
	public long add(long teamId, ShiftTerms terms, CurrentPerson editor) {
		requireEditor(teamId, editor);
		check(teamId, terms);
		return Unique.orRefuse(() -> {
			long id = this.shifts.add(teamId, terms);
			this.shifts.putInOrder(id, terms.personIds());
			return id;
		}, "duty.refused.nameTaken");
	}

	/** Changes a shift; refuses when somebody else has changed it meanwhile. */
	public void change(long teamId, long shiftId, ShiftTerms terms, int version, CurrentPerson editor) {
		requireEditor(teamId, editor);
		check(teamId, terms);
		if (hold(teamId, shiftId) != version) {
			throw new Refused("duty.refused.changed");
		}
		Unique.orRefuse(() -> {
			this.shifts.change(shiftId, terms);
			this.shifts.putInOrder(shiftId, terms.personIds());
			return shiftId;
		}, "duty.refused.nameTaken");
	}

	private void check(long teamId, ShiftTerms terms) {
		if (terms.personIds().isEmpty()) {
			throw new Refused("duty.refused.nobody");
		}
		if (new HashSet<>(terms.personIds()).size() < terms.personIds().size()) {
			throw new Refused("duty.refused.twice");
		}
		requireNear(terms.startsOn().getYear());
		if ((terms.hours() == DutyHours.ALWAYS) != (terms.calendarId() == null)) {
			throw new Refused("duty.refused.calendar");
		}
		Set<Long> members = this.teams.membersOf(teamId).stream().map(PersonChoice::id).collect(Collectors.toSet());
		if (!members.containsAll(terms.personIds())) {
			throw new NotFound();
		}
		Long calendar = terms.calendarId();
		if (calendar != null && this.calendars.choices().stream().noneMatch((one) -> one.id() == calendar)) {
			throw new NotFound();
		}
	}

	private static void requireNear(int year) {
		if (year < 2000 || year >= 2200) {
			throw new Refused("duty.refused.date");
		}
	}

	/** Ends a shift; what it was stays on record. */
	public void archive(long teamId, long shiftId, CurrentPerson editor) {
		requireEditor(teamId, editor);
		hold(teamId, shiftId);
		this.shifts.archive(shiftId, this.clock.instant());
	}

	/**
	 * Somebody takes the turns of a span, told in the team's zone. Refuses a span that is
	 * over, of no length or longer than 60 days, and one of which another has a part.
	 */
	public void standIn(long teamId, long shiftId, long personId, LocalDateTime from, LocalDateTime until,
			@Nullable String about, CurrentPerson editor) {
		requireEditor(teamId, editor);
		hold(teamId, shiftId);
		if (this.teams.membersOf(teamId).stream().noneMatch((person) -> person.id() == personId)) {
			throw new NotFound();
		}
		requireNear(from.getYear());
		requireNear(until.getYear());
		ZoneId zone = rule(teamId).zone();
		Instant starts = from.atZone(zone).toInstant();
		Instant ends = until.atZone(zone).toInstant();
		if (!ends.isAfter(starts) || !ends.isAfter(this.clock.instant())
				|| ends.isAfter(starts.plus(60, ChronoUnit.DAYS))) {
			throw new Refused("duty.refused.span");
		}
		if (this.shifts.overlaps(shiftId, starts, ends)) {
			throw new Refused("duty.refused.overlaps");
		}
		this.shifts.standIn(shiftId, personId, starts, ends, about);
	}

	public void takeBack(long teamId, long shiftId, long standInId, CurrentPerson editor) {
		requireEditor(teamId, editor);
		hold(teamId, shiftId);
		if (!this.shifts.takeBack(shiftId, standInId)) {
			throw new NotFound();
		}
	}

	/** How a team calls. */
	@Transactional(readOnly = true)
	public DutyRule rule(long teamId) {
		return this.shifts.rule(teamId).orElseGet(() -> DutyRule.usual(this.zones.zone()));
	}

	/** Changes how a team calls; refuses when somebody else has meanwhile. */
	public void change(long teamId, DutyRule rule, CurrentPerson editor) {
		requireEditor(teamId, editor);
		if (!this.shifts.rule(teamId, rule)) {
			throw new Refused("duty.refused.changed");
		}
	}

	/** Whom a team may call now. */
	Callees callees(long teamId, List<Long> admins) {
		return new Callees(onDuty(teamId).stream().map(OnDuty::personId).toList(),
				this.teams.leaderOf(teamId).orElse(null),
				this.teams.membersOf(teamId).stream().map(PersonChoice::id).toList(), admins);
	}

	/** A team whose queue one works; others do not exist. */
	@Transactional(readOnly = true)
	public Choice team(long teamId, CurrentPerson reader) {
		if (!reader.isTeam()) {
			throw new NotFound();
		}
		return this.teams.queuesOf(reader)
			.stream()
			.filter((team) -> team.id() == teamId)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** A team that one may plan for; others do not exist. */
	@Transactional(readOnly = true)
	public Choice requireEditor(long teamId, CurrentPerson editor) {
		Choice team = team(teamId, editor);
		if (!mayEdit(teamId, editor)) {
			throw new NotFound();
		}
		return team;
	}

	private int hold(long teamId, long shiftId) {
		return this.shifts.lock(teamId, shiftId).orElseThrow(NotFound::new);
	}

	private boolean mayEdit(long teamId, CurrentPerson person) {
		return person.seesEveryTeam()
				|| this.teams.leaderOf(teamId).filter((leader) -> leader == person.id()).isPresent();
	}

	private List<Shift> ofTeams(Collection<Long> teamIds, Instant now) {
		Map<Long, PublishedCalendar> calendars = new HashMap<>();
		List<Shift> shifts = new ArrayList<>();
		for (ShiftRows.Row row : this.shifts.ofTeams(teamIds, now)) {
			Long calendarId = row.calendarId();
			PublishedCalendar calendar = (calendarId != null)
					? calendars.computeIfAbsent(calendarId, this.calendars::current) : null;
			shifts.add(new Shift(row.id(), row.teamId(), row.name(), row.hours(), calendarId,
					(calendar != null) ? calendar.name() : null, (calendar != null) ? calendar.time() : null,
					new Rotation((row.zone() != null) ? row.zone() : this.zones.zone(), row.startsOn(), row.handOver()),
					row.people(), row.standIns(), row.version()));
		}
		return shifts;
	}

}
