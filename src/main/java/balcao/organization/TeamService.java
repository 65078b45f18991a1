package balcao.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;

/** Registers teams and decides who belongs to them. */
@Service
@Transactional
public class TeamService {

	private final Teams teams;

	private final TeamMembers members;

	private final People people;

	private final Clock clock;

	TeamService(Teams teams, TeamMembers members, People people, Clock clock) {
		this.teams = teams;
		this.members = members;
		this.people = people;
		this.clock = clock;
	}

	public long register(String name) {
		return this.teams.saveAndFlush(Team.register(name)).id();
	}

	public void rename(long id, String name) {
		load(id).rename(name);
	}

	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		load(id).restore();
	}

	/** Replaces the members of a team; the leader, where given, is one of them. */
	public void staff(long teamId, Collection<Long> personIds, @Nullable Long leaderId) {
		load(teamId);
		this.members.removeAllOf(teamId);
		for (Long personId : personIds) {
			this.members.save(TeamMember.of(teamId, personId, personId.equals(leaderId)));
		}
	}

	@Transactional(readOnly = true)
	public List<Choice> choices() {
		return this.teams.choices();
	}

	/** The teams whose queues a person works: all of them for leaders and admins. */
	@Transactional(readOnly = true)
	public List<Choice> queuesOf(CurrentPerson person) {
		return person.seesEveryTeam() ? this.teams.choices() : this.teams.choicesOf(person.id());
	}

	/** The active members of a team, by name. */
	@Transactional(readOnly = true)
	public List<PersonChoice> membersOf(long teamId) {
		return this.people.membersOf(teamId);
	}

	private Team load(long id) {
		return this.teams.findById(id).orElseThrow(NotFound::new);
	}

}
