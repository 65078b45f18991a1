package balcao.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.Choice;
import balcao.organization.PersonRow;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Keeps which steps are asked of whatever begins under a plan. What has begun keeps the
 * steps it began with.
 */
@Service
@Transactional
public class PlanService {

	/** More steps than anybody waits for. */
	public static final int MOST = 9;

	private final PlanSteps steps;

	private final TeamService teams;

	private final PersonService people;

	PlanService(PlanSteps steps, TeamService teams, PersonService people) {
		this.steps = steps;
		this.teams = teams;
		this.people = people;
	}

	/** The steps of a plan in order; none of one that was never written. */
	@Transactional(readOnly = true)
	public List<PlannedStep> steps(long planId) {
		return this.steps.ofPlan(planId).stream().map(PlanStep::terms).toList();
	}

	/** The same as they are shown. */
	@Transactional(readOnly = true)
	public List<PlanLine> lines(long planId) {
		Map<Long, String> teamNames = this.teams.choices().stream().collect(Collectors.toMap(Choice::id, Choice::name));
		Map<Long, String> names = this.teams.candidates()
			.stream()
			.collect(Collectors.toMap(PersonRow::id, PersonRow::name));
		return this.steps.ofPlan(planId).stream().map((step) -> {
			PlannedStep terms = step.terms();
			return new PlanLine(step.id(), step.position(), terms,
					(terms.teamId() != null) ? teamNames.get(terms.teamId()) : null,
					terms.personIds().stream().map(names::get).filter(Objects::nonNull).sorted().toList());
		}).toList();
	}

	@Transactional(readOnly = true)
	public PlannedStep step(long planId, long stepId) {
		return load(planId, stepId).terms();
	}

	/** Adds a step at the end; refuses one that nobody could decide. */
	public long add(long planId, PlannedStep terms) {
		check(terms);
		List<PlanStep> all = this.steps.ofPlan(planId);
		if (all.size() >= MOST) {
			throw new Refused("approval.refused.tooMany", MOST);
		}
		return this.steps.save(PlanStep.of(planId, all.size() + 1, terms)).id();
	}

	public void change(long planId, long stepId, PlannedStep terms) {
		check(terms);
		load(planId, stepId).change(terms);
	}

	public void remove(long planId, long stepId) {
		this.steps.delete(load(planId, stepId));
		this.steps.flush();
		number(this.steps.ofPlan(planId));
	}

	/** Asks a step before the one that came before it. */
	public void raise(long planId, long stepId) {
		PlanStep step = load(planId, stepId);
		List<PlanStep> all = this.steps.ofPlan(planId);
		int place = all.indexOf(step);
		if (place > 0) {
			number(Stream
				.of(all.subList(0, place - 1).stream(), Stream.of(step, all.get(place - 1)),
						all.subList(place + 1, all.size()).stream())
				.flatMap((some) -> some)
				.toList());
		}
	}

	private void number(List<PlanStep> all) {
		for (int i = 0; i < all.size(); i++) {
			all.get(i).moveTo(i + 1);
		}
	}

	private void check(PlannedStep terms) {
		switch (terms.approvers()) {
			case TEAM -> {
				Long teamId = terms.teamId();
				if (teamId == null) {
					throw new Refused("approval.refused.noTeam");
				}
				this.teams.page(teamId);
			}
			case PEOPLE -> {
				if (terms.personIds().isEmpty()) {
					throw new Refused("approval.refused.noPeople");
				}
				if (this.people.activeInTeam(terms.personIds()).size() < terms.personIds().size()) {
					throw new NotFound();
				}
			}
			case RESPONSIBLE, LEADER -> {
			}
		}
		Integer needed = terms.needed();
		if (needed != null && terms.approvers() == Approvers.PEOPLE && needed > terms.personIds().size()) {
			throw new Refused("approval.refused.tooFewPeople", terms.personIds().size());
		}
	}

	private PlanStep load(long planId, long stepId) {
		return this.steps.findByIdAndPlanId(stepId, planId).orElseThrow(NotFound::new);
	}

}
