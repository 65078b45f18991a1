package balcao.approval;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.approval.ApprovalStanding.Decision;
import balcao.approval.ApprovalStanding.Round;
import balcao.approval.ApprovalStanding.Step;
import balcao.approval.ApprovalStanding.StepState;
import balcao.platform.Columns;

/** Rounds with their steps and decisions, in one statement. */
@Repository
class ApprovalRows {

	private static final String STANDING = """
			select r.id round_id, r.number, r.asked_at, r.reason round_reason, r.outcome round_outcome,
				r.ended_at round_ended_at, a.name asked_by, s.id step_id, s.position, s.name, s.approvers, s.needed,
				s.opened_at, s.outcome, s.ended_at, t.name team, (select string_agg(n.name, ', ' order by lower(n.name))
					from approval_step_approver sa join organization_person n on n.id = sa.person_id
					where sa.step_id = s.id) people,
				d.verdict, d.reason, d.at, p.name person
			from approval_round r join organization_person a on a.id = r.asked_by_id
			join approval_step s on s.round_id = r.id
			left join organization_team t on t.id = s.team_id
			left join approval_decision d on d.step_id = s.id
			left join organization_person p on p.id = d.person_id
			where r.subject_id = :subject order by r.number, s.position, d.id""";

	private final JdbcClient jdbc;

	ApprovalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ApprovalStanding standing(long subjectId) {
		Map<Long, Round> rounds = new LinkedHashMap<>();
		Map<Long, Step> steps = new LinkedHashMap<>();
		this.jdbc.sql(STANDING).param("subject", subjectId).query((row) -> {
			Round round = find(rounds, row);
			Step step = steps.get(row.getLong("step_id"));
			if (step == null) {
				step = step(row, round);
				steps.put(step.id(), step);
				round.steps().add(step);
			}
			if (row.getString("verdict") != null) {
				step.decisions()
					.add(new Decision(Columns.text(row, "person"), Columns.constant(row, "verdict", Verdict.class),
							row.getString("reason"), Columns.instant(row, "at")));
			}
		});
		return new ApprovalStanding(List.copyOf(rounds.values()));
	}

	private static Round find(Map<Long, Round> rounds, ResultSet row) throws SQLException {
		Round round = rounds.get(row.getLong("round_id"));
		if (round == null) {
			round = new Round(row.getInt("number"), Columns.instant(row, "asked_at"), Columns.text(row, "asked_by"),
					row.getString("round_reason"), verdict(row, "round_outcome"),
					Columns.instantOrNull(row, "round_ended_at"), new ArrayList<>());
			rounds.put(row.getLong("round_id"), round);
		}
		return round;
	}

	private static Step step(ResultSet row, Round round) throws SQLException {
		Long needed = Columns.longOrNull(row, "needed");
		return new Step(row.getLong("step_id"), row.getInt("position"), Columns.text(row, "name"),
				Columns.constant(row, "approvers", Approvers.class), row.getString("team"), row.getString("people"),
				(needed != null) ? needed.intValue() : null, state(row, round), new ArrayList<>());
	}

	private static StepState state(ResultSet row, Round round) throws SQLException {
		Verdict outcome = verdict(row, "outcome");
		if (outcome != null) {
			return (outcome == Verdict.APPROVED) ? StepState.DONE : StepState.DENIED;
		}
		if (round.endedAt() != null) {
			return StepState.WITHDRAWN;
		}
		return (Columns.instantOrNull(row, "opened_at") != null) ? StepState.NOW : StepState.NEXT;
	}

	private static @Nullable Verdict verdict(ResultSet row, String column) throws SQLException {
		String name = row.getString(column);
		return (name != null) ? Verdict.valueOf(name) : null;
	}

}
