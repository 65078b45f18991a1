package balcao.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonRow;
import balcao.organization.PersonService;
import balcao.organization.TeamPage;
import balcao.organization.TeamService;
import balcao.platform.NotFound;

/** Keeps who is told and what is done when a deadline of a team passes. */
@Service
@Transactional
public class EscalationService {

	private final EscalationRules rules;

	private final TeamService teams;

	private final PersonService people;

	EscalationService(EscalationRules rules, TeamService teams, PersonService people) {
		this.rules = rules;
		this.teams = teams;
		this.people = people;
	}

	/** Every team that works, by name. */
	@Transactional(readOnly = true)
	public List<EscalationRow> rows() {
		Map<Long, EscalationRule> byTeam = this.rules.findAll()
			.stream()
			.collect(Collectors.toMap(EscalationRule::teamId, Function.identity()));
		List<PersonRow> candidates = this.teams.candidates();
		return this.teams.choices().stream().map((team) -> {
			EscalationRule rule = byTeam.getOrDefault(team.id(), EscalationRule.of(team.id()));
			Set<Long> told = Set.copyOf(rule.personIds());
			return new EscalationRow(team.id(), team.name(), rule.onBreach(),
					candidates.stream().filter((person) -> told.contains(person.id())).map(PersonRow::name).toList());
		}).toList();
	}

	@Transactional(readOnly = true)
	public EscalationPage page(long teamId) {
		TeamPage team = this.teams.page(teamId);
		EscalationRule rule = rule(teamId);
		return new EscalationPage(teamId, team.name(), team.leaderId() != null, rule.onBreach(), rule.personIds(),
				rule.version());
	}

	/**
	 * Changes a team's rule; refuses when somebody else has changed it meanwhile.
	 * @param personIds active people of the team's side, of whatever team
	 */
	public void change(long teamId, BreachAct onBreach, Collection<Long> personIds, int version) {
		this.teams.page(teamId);
		Set<Long> wanted = new TreeSet<>(personIds);
		if (this.people.activeInTeam(wanted).size() < wanted.size()) {
			throw new NotFound();
		}
		EscalationRule rule = rule(teamId);
		rule.change(onBreach, wanted, version);
		this.rules.save(rule);
	}

	/**
	 * Who is told when a deadline of the team passes: the people of its list, else its
	 * leader, else the admins; never who may not sign in.
	 */
	@Transactional(readOnly = true)
	public List<Long> toldAtBreach(long teamId) {
		List<Long> listed = this.people.activeInTeam(rule(teamId).personIds());
		return listed.isEmpty() ? this.teams.leaderOf(teamId).map(List::of).orElseGet(this.people::admins) : listed;
	}

	/** What is done with a ticket of the team. */
	@Transactional(readOnly = true)
	public BreachAct onBreach(long teamId) {
		return rule(teamId).onBreach();
	}

	private EscalationRule rule(long teamId) {
		return this.rules.findById(teamId).orElseGet(() -> EscalationRule.of(teamId));
	}

}
