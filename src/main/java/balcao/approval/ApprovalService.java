package balcao.approval;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonChoice;
import balcao.organization.PersonService;
import balcao.organization.TeamService;
import balcao.platform.CurrentPerson;
import balcao.platform.NotFound;
import balcao.platform.Refused;

/**
 * Keeps rounds of approval for subjects that mean nothing to it. Callers hold their
 * subject while they ask, so that two people never decide at once.
 */
@Service
@Transactional
public class ApprovalService {

	private final ApprovalRounds rounds;

	private final ApprovalRows rows;

	private final PlanService plans;

	private final TeamService teams;

	private final PersonService people;

	ApprovalService(ApprovalRounds rounds, ApprovalRows rows, PlanService plans, TeamService teams,
			PersonService people) {
		this.rounds = rounds;
		this.rows = rows;
		this.plans = plans;
		this.teams = teams;
		this.people = people;
	}

	/**
	 * Asks for approval by the steps of a plan, or of the responsible team where the plan
	 * has none. A further round starts neutral; what was decided before stays. Answers
	 * who is to be told. Refuses a second round beside an open one.
	 * @param reason what is said with it; null for nothing
	 */
	public Set<Long> ask(ApprovalCase subject, long planId, long askedById, @Nullable String reason, Instant now) {
		ApprovalRound former = this.rounds.latestOf(subject.subjectId()).orElse(null);
		if (former != null && former.isOpen()) {
			throw new Refused("approval.refused.asked");
		}
		ApprovalRound round = this.rounds.saveAndFlush(ApprovalRound.begin(subject.subjectId(),
				(former != null) ? former.number() + 1 : 1, this.plans.steps(planId), askedById, reason, now));
		return told(round, subject);
	}

	/**
	 * Somebody says yes or no. Refuses who asked, who does not decide this step, a second
	 * yes of the same person, and a round that has ended.
	 * @param reason needed for a no
	 */
	public Progress decide(ApprovalCase subject, CurrentPerson actor, Verdict verdict, @Nullable String reason,
			Instant now) {
		ApprovalRound round = latest(subject);
		round.current();
		if (parties(round, subject).contains(actor.id())) {
			throw new Refused("approval.refused.ownRequest");
		}
		Set<Long> approvers = approvers(round, subject);
		if (!approvers.contains(actor.id())) {
			throw new Refused("approval.refused.notAnApprover");
		}
		if (verdict == Verdict.DENIED && (reason == null || reason.isBlank())) {
			throw new Refused("approval.refused.noReason");
		}
		return round.decide(actor.id(), verdict, reason, approvers, now);
	}

	/** Nothing waits for a decision any more. */
	public void withdraw(long subjectId, Instant now) {
		this.rounds.latestOf(subjectId).ifPresent((round) -> round.withdraw(now));
	}

	/**
	 * Who is to be told that the step that waits now does: its approvers, but nobody of a
	 * responsible team, whose queue tells it.
	 */
	@Transactional(readOnly = true)
	public Set<Long> toTell(ApprovalCase subject) {
		return this.rounds.latestOf(subject.subjectId())
			.filter(ApprovalRound::isOpen)
			.map((round) -> told(round, subject))
			.orElse(Set.of());
	}

	private Set<Long> told(ApprovalRound round, ApprovalCase subject) {
		boolean queued = round.current().approvers() == Approvers.RESPONSIBLE
				&& members(subject.teamId()).stream().anyMatch((one) -> !parties(round, subject).contains(one));
		return queued ? Set.of() : approvers(round, subject);
	}

	/** Whether a person may decide the step that waits, and has not yet. */
	@Transactional(readOnly = true)
	public boolean awaits(ApprovalCase subject, CurrentPerson person) {
		return this.rounds.latestOf(subject.subjectId())
			.filter(ApprovalRound::isOpen)
			.filter((round) -> !round.current().hasSaidYes(person.id()))
			.map((round) -> approvers(round, subject).contains(person.id()))
			.orElse(false);
	}

	/** What was asked and decided so far, in one statement. */
	@Transactional(readOnly = true)
	public ApprovalStanding standing(long subjectId) {
		return this.rows.standing(subjectId);
	}

	private ApprovalRound latest(ApprovalCase subject) {
		return this.rounds.latestOf(subject.subjectId()).orElseThrow(NotFound::new);
	}

	private static Set<Long> parties(ApprovalRound round, ApprovalCase subject) {
		Set<Long> parties = new HashSet<>(subject.parties());
		parties.add(round.askedById());
		return parties;
	}

	/**
	 * Those of the step but the parties; leaders and admins where nobody else is left, so
	 * that nothing gets stuck.
	 */
	private Set<Long> approvers(ApprovalRound round, ApprovalCase subject) {
		ApprovalStep step = round.current();
		Set<Long> parties = parties(round, subject);
		Set<Long> named = without(parties, switch (step.approvers()) {
			case RESPONSIBLE -> members(subject.teamId());
			case LEADER -> this.teams.leaderOf(subject.teamId()).map(Set::of).orElse(Set.of());
			case TEAM -> members((step.teamId() != null) ? step.teamId() : subject.teamId());
			case PEOPLE -> Set.copyOf(this.people.activeInTeam(step.personIds()));
		});
		if (named.isEmpty()) {
			return without(parties, this.people.leadersAndAdmins());
		}
		if (step.approvers() == Approvers.RESPONSIBLE && !step.needsAll()) {
			named.addAll(without(parties, this.people.leadersAndAdmins()));
		}
		return named;
	}

	private Set<Long> members(long teamId) {
		return this.teams.membersOf(teamId).stream().map(PersonChoice::id).collect(Collectors.toSet());
	}

	private static Set<Long> without(Set<Long> parties, Iterable<Long> all) {
		Set<Long> rest = new HashSet<>();
		all.forEach(rest::add);
		rest.removeAll(parties);
		return rest;
	}

}
