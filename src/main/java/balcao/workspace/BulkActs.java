package balcao.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.ticket.Given;

/** Acts on many tickets; each is for whoever asked for it alone. */
@Repository
class BulkActs {

	private final JdbcClient jdbc;

	BulkActs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param what to whom they are given, or the word they get
	 */
	long add(BulkKind kind, List<String> numbers, String what, String back, CurrentPerson person, Instant now) {
		long id = this.jdbc.sql("""
				insert into workspace_bulk (person_id, kind, what, back, state, asked_at)
				values (:person, :kind, :what, :back, 'DOING', :now) returning id""")
			.param("person", person.id())
			.param("kind", kind.name())
			.param("what", what)
			.param("back", back)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
		this.jdbc.sql("""
				insert into workspace_bulk_item (bulk_id, position, number, outcome)
				select :bulk, n.position, n.number, 'WAITING'
				from unnest(string_to_array(:numbers, ' ')) with ordinality n (number, position)""")
			.param("bulk", id)
			.param("numbers", String.join(" ", numbers))
			.update();
		return id;
	}

	Optional<BulkAct> find(long id, CurrentPerson person) {
		return this.jdbc
			.sql("""
					select b.id, b.kind, b.what, b.back, b.state, i.* from workspace_bulk b cross join lateral (
						select count(*) total, count(*) filter (where outcome = 'WAITING') waiting,
							count(*) filter (where outcome in ('DONE', 'SAME')) done, count(*) filter (where outcome = 'SAME') same,
							count(*) filter (where outcome = 'UNDONE') undone, count(*) filter (where outcome = 'KEPT') kept,
							count(*) filter (where outcome = 'REFUSED') refused
						from workspace_bulk_item where bulk_id = b.id) i
					where b.id = :id and b.person_id = :person""")
			.param("id", id)
			.param("person", person.id())
			.query((row, number) -> new BulkAct(row.getLong("id"), Columns.constant(row, "kind", BulkKind.class),
					Columns.text(row, "what"), Columns.text(row, "back"),
					Columns.constant(row, "state", BulkState.class), row.getInt("total"), row.getInt("waiting"),
					row.getInt("done"), row.getInt("same"), row.getInt("undone"), row.getInt("kept"),
					row.getInt("refused"), refusals(id)))
			.optional();
	}

	private List<BulkAct.Refusal> refusals(long id) {
		return this.jdbc.sql("""
				select number, reason from workspace_bulk_item where bulk_id = ? and outcome = 'REFUSED'
				order by position limit 25""")
			.param(id)
			.query((row, number) -> new BulkAct.Refusal(Columns.text(row, "number"), Columns.text(row, "reason")))
			.list();
	}

	/** An act that nobody works at, taken for some time by the database's clock. */
	Optional<Job> lease(@Nullable Long id) {
		return this.jdbc
			.sql("""
					update workspace_bulk set leased_until = clock_timestamp() + interval '1 minute' where id = (
						select id from workspace_bulk where state in ('DOING', 'UNDOING') and (:id::bigint is null or id = :id)
							and (leased_until is null or leased_until < clock_timestamp())
						order by id limit 1 for update skip locked)
					returning id, person_id, kind, what, state""")
			.param("id", id, Types.BIGINT)
			.query((row, number) -> new Job(row.getLong("id"), row.getLong("person_id"),
					Columns.constant(row, "kind", BulkKind.class), Columns.text(row, "what"),
					row.getString("state").equals("UNDOING")))
			.optional();
	}

	void release(long id) {
		this.jdbc.sql("update workspace_bulk set leased_until = null where id = ?").param(id).update();
	}

	/** The next to change, or to change back. */
	List<Item> next(Job job, int most) {
		return this.jdbc.sql("""
				select position, number, team_before, person_before, given_at from workspace_bulk_item
				where bulk_id = :bulk and outcome = :outcome order by position limit :most""")
			.param("bulk", job.id())
			.param("outcome", job.undoing() ? "DONE" : "WAITING")
			.param("most", most)
			.query(BulkActs::item)
			.list();
	}

	void settle(Job job, Item item, String outcome, @Nullable String reason, @Nullable Given given) {
		this.jdbc
			.sql("""
					update workspace_bulk_item set outcome = :outcome, reason = :reason, team_before = coalesce(:team, team_before),
						person_before = coalesce(:personBefore, person_before), given_at = coalesce(:at, given_at)
					where bulk_id = :bulk and position = :position""")
			.param("bulk", job.id())
			.param("position", item.position())
			.param("outcome", outcome)
			.param("reason", reason, Types.VARCHAR)
			.param("team", (given != null) ? given.teamBefore() : null, Types.BIGINT)
			.param("personBefore", (given != null) ? given.personBefore() : null, Types.BIGINT)
			.param("at", (given != null && given.at() != null) ? Columns.parameter(given.at()) : null,
					Types.TIMESTAMP_WITH_TIMEZONE)
			.update();
	}

	void finish(Job job) {
		this.jdbc.sql("update workspace_bulk set state = ?, leased_until = null where id = ?")
			.params(job.undoing() ? "UNDONE" : "DONE", job.id())
			.update();
	}

	/** Whether it was done, and by this person. */
	boolean undo(long id, CurrentPerson person) {
		return this.jdbc
			.sql("update workspace_bulk set state = 'UNDOING' where id = ? and person_id = ? and state = 'DONE'")
			.params(id, person.id())
			.update() > 0;
	}

	int prune(Instant before) {
		return this.jdbc.sql("delete from workspace_bulk where asked_at < ? and state in ('DONE', 'UNDONE')")
			.param(Columns.parameter(before))
			.update();
	}

	private static Item item(ResultSet row, int number) throws SQLException {
		return new Item(row.getInt("position"), Columns.text(row, "number"), row.getLong("team_before"),
				Columns.longOrNull(row, "person_before"), Columns.instantOrNull(row, "given_at"));
	}

	/** An act to work at. */
	record Job(long id, long personId, BulkKind kind, String what, boolean undoing) {

	}

	/** One of its tickets. */
	record Item(int position, String number, long teamBefore, @Nullable Long personBefore, @Nullable Instant givenAt) {

		Given given() {
			return new Given(this.number, this.teamBefore, this.personBefore, this.givenAt);
		}

	}

}
