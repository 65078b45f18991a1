package balcao.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.calendar.BusinessTime;
import balcao.calendar.CalendarService;
import balcao.organization.Choice;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.ZoneRules;

/** Says when and by whom clients are answered: by the calendar, and by who is there. */
@Service
@Transactional(readOnly = true)
class AgentHours implements ChatHours {

	private final ChatSettings settings;

	private final Receptions receptions;

	private final CalendarService calendars;

	private final TeamService teams;

	private final ZoneRules zone;

	private final Clock clock;

	AgentHours(ChatSettings settings, Receptions receptions, CalendarService calendars, TeamService teams,
			ZoneRules zone, Clock clock) {
		this.settings = settings;
		this.receptions = receptions;
		this.calendars = calendars;
		this.teams = teams;
		this.zone = zone;
		this.clock = clock;
	}

	@Override
	public Reception reception(CurrentPerson client) {
		ChatTerms terms = this.settings.terms();
		Choice team = team(terms.teamId());
		Long calendar = terms.calendarId();
		Instant now = this.clock.instant();
		BusinessTime time = (calendar != null) ? this.calendars.inForce(calendar, now).time() : null;
		Opening opening = Opening.at(time, this.zone.zone(), now);
		List<Reception.Attendant> attendants = this.receptions
			.attendants(Objects.requireNonNull(client.organizationId()), team.id());
		Receptions.Standing standing = this.receptions.standing(team.id());
		return new Reception(team.id(), team.name(), opening.open(), opening.opensAt(), opening.zone(), attendants,
				standing.available(), standing.waiting(), standing.usualWait());
	}

	private Choice team(@Nullable Long id) {
		List<Choice> all = this.teams.choices();
		return all.stream()
			.filter((one) -> Long.valueOf(one.id()).equals(id))
			.findFirst()
			.or(() -> all.stream().findFirst())
			.orElseThrow(NotFound::new);
	}

	/**
	 * Whether a calendar says that somebody attends.
	 *
	 * @param opensAt when it will be so; null while it is, or where it never is again
	 */
	record Opening(boolean open, @Nullable Instant opensAt, ZoneId zone) {

		/**
		 * @param time null for at any hour
		 * @param elsewhere the zone where no calendar says one
		 */
		static Opening at(@Nullable BusinessTime time, ZoneId elsewhere, Instant now) {
			if (time == null) {
				return new Opening(true, null, elsewhere);
			}
			boolean open = time.isOpen(now);
			return new Opening(open, open ? null : time.nextOpening(now).orElse(null), time.hours().zone());
		}

	}

}
