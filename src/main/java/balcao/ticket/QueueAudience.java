package balcao.ticket;

import org.springframework.stereotype.Component;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/** Who works a queue hears of it. */
@Component
class QueueAudience implements LiveAudience {

	private final TeamService teams;

	QueueAudience(TeamService teams) {
		this.teams = teams;
	}

	@Override
	public String kind() {
		return "queue";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return person.isTeam() && this.teams.queuesOf(person).stream().anyMatch((team) -> team.id() == id);
	}

}
