package balcao.chat;

import org.springframework.stereotype.Component;

import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.LiveAudience;

/** Whoever works a team's queue hears that its conversations change. */
@Component
class ChatsAudience implements LiveAudience {

	private final TeamService teams;

	ChatsAudience(TeamService teams) {
		this.teams = teams;
	}

	@Override
	public String kind() {
		return "chats";
	}

	@Override
	public boolean mayHear(long id, CurrentPerson person) {
		return person.isTeam() && this.teams.queuesOf(person).stream().anyMatch((team) -> team.id() == id);
	}

}
