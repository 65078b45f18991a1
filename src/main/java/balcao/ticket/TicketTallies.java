package balcao.ticket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many open tickets teams and people have, as the database keeps it in the
 * transaction of each change: a sum over rows that are only added, so that no change
 * waits for another.
 */
@Repository
class TicketTallies {

	/** One's own, read from {@link #OF_TEAM} or {@link #OF_PERSON} as y. */
	static final String SUMS = "y.open, y.unassigned, y.mine, y.answered, y.severe, y.approval, y.waiting, y.paused";

	private static final String SUMMED = """
			select coalesce(sum(a.open), 0) open, coalesce(sum(a.open) filter (where a.assignee_id is null), 0) unassigned,
				coalesce(sum(a.open) filter (where a.assignee_id = :person), 0) mine, coalesce(sum(a.answered), 0) answered,
				coalesce(sum(a.severe), 0) severe, coalesce(sum(a.approval), 0) approval, coalesce(sum(a.waiting), 0) waiting,
				coalesce(sum(a.paused), 0) paused
			from ticket_tally a where""";

	static final String OF_TEAM = SUMMED + " a.team_id = q.id";

	static final String OF_PERSON = SUMMED + " a.assignee_id = :person";

	private final JdbcClient jdbc;

	TicketTallies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Puts one row in the place of all rows of the same team and person, in one
	 * statement, so that whoever sums meanwhile has either; rows that somebody else folds
	 * are passed over. Answers how many rows went.
	 */
	int fold() {
		return this.jdbc
			.sql("""
					with several as (select team_id, assignee_id from ticket_tally group by team_id, assignee_id
						having count(*) > 1 or (sum(open) = 0 and count(*) = 1)),
					folded as (select y.id from ticket_tally y join several s on s.team_id = y.team_id
						and s.assignee_id is not distinct from y.assignee_id for update of y skip locked),
					gone as (delete from ticket_tally y using folded f where y.id = f.id returning y.*),
					kept as (insert into ticket_tally (team_id, assignee_id, open, answered, severe, approval, waiting, paused)
						select team_id, assignee_id, sum(open), sum(answered), sum(severe), sum(approval), sum(waiting), sum(paused)
						from gone group by team_id, assignee_id
						having (sum(open), sum(answered), sum(severe), sum(approval), sum(waiting), sum(paused)) <> (0, 0, 0, 0, 0, 0))
					select count(*) from gone""")
			.query(Integer.class)
			.single();
	}

	/** How many pairs of team and person differ from a recount; none, ever. */
	int drift() {
		return this.jdbc.sql("select count(*) from ticket_tally_drift").query(Integer.class).single();
	}

}
