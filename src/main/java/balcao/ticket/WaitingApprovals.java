package balcao.ticket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;

/** The requests that wait for a person's decision, found from the few open steps. */
@Repository
class WaitingApprovals {

	/** Whose yes a step asks for, but never theirs who asked. */
	private static final String NAMED = """
			(case s.approvers when 'PEOPLE' then exists (select 1 from approval_step_approver a
					where a.step_id = s.id and a.person_id = c.id)
				else exists (select 1 from organization_team_member m where m.person_id = c.id
					and m.team_id = coalesce(s.team_id, t.team_id) and (s.approvers <> 'LEADER' or m.leads)) end
			and c.id not in (t.requester_id, t.opened_by_id, r.asked_by_id))""";

	/**
	 * Open steps that may be the person's: they name the person, their teams, or the team
	 * of the ticket. {@code offset 0} keeps the order, from the team's tickets to their
	 * steps: for few open steps the planner would otherwise walk through all tickets
	 * there are.
	 */
	private static final String NEAR = """
			select a.step_id id from approval_step_approver a where a.person_id = :person
			union all select o.id from organization_team_member m join approval_step o on o.team_id = m.team_id
				where m.person_id = :person and o.opened_at is not null and o.ended_at is null and o.approvers <> 'PEOPLE'
			union all select o.id from organization_team_member m
				join ticket k on k.team_id = m.team_id and k.status = 'IN_APPROVAL'
				cross join lateral (select s.id from approval_step s where s.subject_id = k.id and s.team_id is null
					and s.opened_at is not null and s.ended_at is null and s.approvers <> 'PEOPLE' offset 0) o
				where m.person_id = :person""";

	/** Where nobody is left who could say yes, leaders and admins do. */
	private static final String NOBODYS = """
			(c.id not in (t.requester_id, t.opened_by_id, r.asked_by_id) and not exists (select 1
				from organization_person c where c.disabled_at is null and\s""" + NAMED + "))";

	private static final String WAITING = """
			join approval_round r on r.id = s.round_id join ticket t on t.id = s.subject_id
			join organization_person c on c.id = :person
			where s.opened_at is not null and s.ended_at is null and t.status = 'IN_APPROVAL'
			and not exists (select 1 from approval_decision d where d.step_id = s.id and d.person_id = c.id)
			and\s""";

	private static final String OWN = "from (" + NEAR + ") o cross join lateral (select s.* from approval_step s"
			+ " where s.id = o.id offset 0) s " + WAITING + NAMED;

	private static final String ALL = "from approval_step s " + WAITING + "(" + NAMED + " or " + NOBODYS + ")";

	private final JdbcClient jdbc;

	WaitingApprovals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many there are, as far as the team's navigation counts. */
	long count(CurrentPerson person) {
		return this.jdbc.sql("select count(*) from (select 1 " + waiting(person) + " limit 100) w")
			.param("person", person.id())
			.query(Long.class)
			.single();
	}

	/** What waits longest first. */
	KeysetPage<ApprovalRow> page(CurrentPerson person, PageRequest request) {
		TimeOrder order = TimeOrder.earliestFirst("s.opened_at", "s.id", request);
		return KeysetPage.of(this.jdbc
			.sql("select s.id, t.number, t.subject, s.name, s.position, s.opened_at, t.due_at,"
					+ " (select name from organization o where o.id = t.organization_id) organization,"
					+ " (select name from organization_person p where p.id = t.requester_id) requester,"
					+ " (select count(*) from approval_step o where o.round_id = s.round_id) steps " + waiting(person)
					+ order.sql())
			.param("person", person.id())
			.params(order.parameters())
			.query((row, number) -> new ApprovalRow(row.getLong("id"), Columns.text(row, "number"),
					Columns.text(row, "subject"), Columns.text(row, "organization"), Columns.text(row, "requester"),
					Columns.text(row, "name"), row.getInt("position"), row.getInt("steps"),
					Columns.instant(row, "opened_at"), Columns.instantOrNull(row, "due_at")))
			.list(), request, (row) -> new Cursor(row.since(), row.stepId()).text());
	}

	private static String waiting(CurrentPerson person) {
		return person.seesEveryTeam() ? ALL : OWN;
	}

}
