package balcao.organization;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;
import balcao.platform.TicketCounts;
import balcao.platform.Unique;

/** Registers teams and decides who belongs to them. */
@Service
@Transactional
public class TeamService {

	private final Teams teams;

	private final TeamMembers members;

	private final People people;

	private final TeamRows rows;

	private final PersonRows candidates;

	private final TicketCounts tickets;

	private final Clock clock;

	TeamService(Teams teams, TeamMembers members, People people, TeamRows rows, PersonRows candidates,
			TicketCounts tickets, Clock clock) {
		this.teams = teams;
		this.members = members;
		this.people = people;
		this.rows = rows;
		this.candidates = candidates;
		this.tickets = tickets;
		this.clock = clock;
	}

	public long register(String name) {
		return Unique.orRefuse(() -> this.teams.saveAndFlush(Team.register(name)), "organization.refused.nameTaken")
			.id();
	}

	/** Registers a team with its people at once. */
	public long register(String name, Collection<Long> personIds, @Nullable Long leaderId) {
		long id = register(name);
		staff(id, personIds, leaderId);
		return id;
	}

	/** Changes a team's name and people at once. */
	public void change(long id, String name, Collection<Long> personIds, @Nullable Long leaderId) {
		rename(id, name);
		staff(id, personIds, leaderId);
	}

	public void rename(long id, String name) {
		Team team = load(id);
		team.rename(name);
		Unique.orRefuse(() -> this.teams.saveAndFlush(team), "organization.refused.nameTaken");
	}

	public void archive(long id) {
		load(id).archive(this.clock.instant());
	}

	public void restore(long id) {
		Team team = load(id);
		team.restore();
		Unique.orRefuse(() -> this.teams.saveAndFlush(team), "organization.refused.nameTaken");
	}

	/**
	 * Replaces the members of a team; refuses a leader who is not one of them and members
	 * who are not of the team's side.
	 */
	public void staff(long teamId, Collection<Long> personIds, @Nullable Long leaderId) {
		load(teamId);
		if (leaderId != null && !personIds.contains(leaderId)) {
			throw new Refused("organization.refused.leaderIsNoMember");
		}
		Set<Long> wanted = new LinkedHashSet<>(personIds);
		if (this.people.findAllById(wanted).stream().filter((person) -> !person.role().isClient()).count() < wanted
			.size()) {
			throw new NotFound();
		}
		Set<Long> kept = new HashSet<>();
		for (TeamMember member : this.members.ofTeam(teamId)) {
			long person = member.id().personId();
			if (wanted.contains(person) && member.leads() == Long.valueOf(person).equals(leaderId)) {
				kept.add(person);
			}
			else {
				this.members.delete(member);
			}
		}
		this.members.flush();
		wanted.stream()
			.filter((person) -> !kept.contains(person))
			.forEach((person) -> this.members.save(TeamMember.of(teamId, person, person.equals(leaderId))));
	}

	/** Every team, the archived last. */
	@Transactional(readOnly = true)
	public List<TeamRow> rows() {
		return this.rows.all();
	}

	/** How many tickets each has. */
	@Transactional(readOnly = true)
	public Map<Long, Integer> uses(Collection<Long> ids) {
		return this.tickets.of(TicketCounts.Counted.TEAM, ids);
	}

	/** A team for its form. */
	@Transactional(readOnly = true)
	public TeamPage page(long id) {
		Team team = load(id);
		List<TeamMember> all = this.members.ofTeam(id);
		return new TeamPage(id, team.name(), team.isArchived(),
				all.stream().map((member) -> member.id().personId()).toList(),
				all.stream()
					.filter(TeamMember::leads)
					.map((member) -> member.id().personId())
					.findFirst()
					.orElse(null));
	}

	/** Who can belong to a team. */
	@Transactional(readOnly = true)
	public List<PersonRow> candidates() {
		return this.candidates.team();
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

	/** The teams that a person is a member of. */
	@Transactional(readOnly = true)
	public List<Choice> teamsOf(long personId) {
		return this.teams.choicesOf(personId);
	}

	/** The active members of a team, by name. */
	@Transactional(readOnly = true)
	public List<PersonChoice> membersOf(long teamId) {
		return this.people.membersOf(teamId);
	}

	/** The leader of a team; nobody where there is none or who may not sign in. */
	@Transactional(readOnly = true)
	public Optional<Long> leaderOf(long teamId) {
		return this.people.leaderOf(teamId);
	}

	private Team load(long id) {
		return this.teams.findById(id).orElseThrow(NotFound::new);
	}

}
