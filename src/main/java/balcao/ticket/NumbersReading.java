package balcao.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.ZoneRules;
import balcao.sla.TargetName;

/** Teams in numbers, for who leads them. */
@Service
@Transactional(readOnly = true)
public class NumbersReading {

	private final TeamFigures figures;

	private final TicketLists lists;

	private final TeamService teams;

	private final ZoneRules zone;

	private final Clock clock;

	NumbersReading(TeamFigures figures, TicketLists lists, TeamService teams, ZoneRules zone, Clock clock) {
		this.figures = figures;
		this.lists = lists;
		this.teams = teams;
		this.zone = zone;
		this.clock = clock;
	}

	/**
	 * A team in numbers; {@link NotFound} for who neither leads it nor sees every team.
	 */
	public TeamNumbers of(long teamId, NumbersPeriod period, CurrentPerson person) {
		List<Choice> teams = seenBy(person, teamId);
		Choice team = teams.stream().filter((one) -> one.id() == teamId).findFirst().orElseThrow(NotFound::new);
		Instant now = this.clock.instant();
		ZoneId local = this.zone.zone();
		NumbersPeriod.Days days = period.days(now, local);
		Instant from = days.from().atStartOfDay(local).toInstant();
		Instant until = days.until().atStartOfDay(local).toInstant();
		List<TeamNumbers.Figure> all = this.figures.figures(teamId, from, until);
		return new TeamNumbers(team, teams, period, days.from(), days.until().minusDays(1),
				this.figures.days(teamId, from, until, local),
				all.stream().filter((figure) -> figure.target() == null).findFirst().orElse(TeamNumbers.Figure.NOTHING),
				all.stream().filter((figure) -> figure.target() != null).sorted(ORDER).toList(),
				this.lists.counts(List.of(teamId), person, now).getOrDefault(teamId, QueueCounts.NONE));
	}

	private List<Choice> seenBy(CurrentPerson person, long teamId) {
		if (person.seesEveryTeam()) {
			return this.teams.choices();
		}
		boolean leads = person.isTeam() && this.teams.leaderOf(teamId).filter((id) -> id == person.id()).isPresent();
		return leads ? this.teams.choices().stream().filter((team) -> team.id() == teamId).toList() : List.of();
	}

	/**
	 * The usual ones as they fall due, a company's own by code; the whole before its
	 * parts.
	 */
	private static final Comparator<TeamNumbers.Figure> ORDER = Comparator
		.comparingInt((TeamNumbers.Figure figure) -> place(figure.target()))
		.thenComparing((figure) -> code(figure.target()))
		.thenComparing((figure) -> (figure.severity() != null) ? figure.severity() : 0);

	private static int place(@Nullable TargetName target) {
		int place = (target != null) ? TargetName.USUAL.stream().map(TargetName::code).toList().indexOf(target.code())
				: -1;
		return (place < 0) ? TargetName.USUAL.size() : place;
	}

	private static String code(@Nullable TargetName target) {
		return (target != null) ? target.code() : "";
	}

}
