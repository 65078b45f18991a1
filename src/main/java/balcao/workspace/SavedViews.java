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

/** The lists that are kept; who may see one is decided in each statement. */
@Repository
class SavedViews {

	/** One's own, and those of one's teams; leaders and admins have every team's. */
	private static final String VISIBLE = """
			(v.team_id is null and v.owner_id = :person or v.team_id is not null and (:everything or v.team_id in (
				select m.team_id from organization_team_member m where m.person_id = :person)))""";

	private static final String CHANGEABLE = "(v.team_id is null and v.owner_id = :person or v.team_id is not null and "
			+ ":everything)";

	private static final String SELECT = """
			select v.id, v.name, w.name team, v.query, p.view_id is not null pinned, %s changeable
			from workspace_view v left join organization_team w on w.id = v.team_id
			left join workspace_pin p on p.view_id = v.id and p.person_id = :person
			where %s""".formatted(CHANGEABLE, VISIBLE);

	/** More are never shown. */
	private static final int MOST = 100;

	private final JdbcClient jdbc;

	SavedViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SavedView> all(CurrentPerson person) {
		return asked(
				SELECT + " and v.deleted_at is null order by v.team_id is not null, lower(v.name), v.id limit " + MOST,
				person)
			.query(SavedViews::read)
			.list();
	}

	List<SavedView> pinned(CurrentPerson person) {
		return asked(
				SELECT + " and v.deleted_at is null and p.view_id is not null order by lower(v.name), v.id limit 20",
				person)
			.query(SavedViews::read)
			.list();
	}

	Optional<SavedView> find(long id, CurrentPerson person) {
		return asked(SELECT + " and v.deleted_at is null and v.id = :id", person).param("id", id)
			.query(SavedViews::read)
			.optional();
	}

	long add(String name, @Nullable Long teamId, String query, CurrentPerson owner, Instant now) {
		return this.jdbc.sql(
				"insert into workspace_view (owner_id, team_id, name, query, created_at) values (:owner, :team, :name, "
						+ ":query, :now) returning id")
			.param("owner", owner.id())
			.param("team", teamId, Types.BIGINT)
			.param("name", name)
			.param("query", query)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
	}

	boolean rename(long id, String name, CurrentPerson actor) {
		return asked(
				"update workspace_view v set name = :name where v.id = :id and v.deleted_at is null and " + CHANGEABLE,
				actor)
			.param("id", id)
			.param("name", name)
			.update() > 0;
	}

	boolean change(long id, String query, CurrentPerson actor) {
		return asked("update workspace_view v set query = :query where v.id = :id and v.deleted_at is null and "
				+ CHANGEABLE, actor)
			.param("id", id)
			.param("query", query)
			.update() > 0;
	}

	/** Deletes at an instant, or undoes that with null. */
	boolean delete(long id, @Nullable Instant at, CurrentPerson actor) {
		return asked("update workspace_view v set deleted_at = :at where v.id = :id and (:at::timestamptz is null or "
				+ "v.deleted_at is null) and " + CHANGEABLE, actor)
			.param("id", id)
			.param("at", (at != null) ? Columns.parameter(at) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.update() > 0;
	}

	void pin(long id, CurrentPerson person) {
		this.jdbc.sql("insert into workspace_pin (view_id, person_id) values (?, ?) on conflict do nothing")
			.params(id, person.id())
			.update();
	}

	void unpin(long id, CurrentPerson person) {
		this.jdbc.sql("delete from workspace_pin where view_id = ? and person_id = ?").params(id, person.id()).update();
	}

	private JdbcClient.StatementSpec asked(String sql, CurrentPerson person) {
		return this.jdbc.sql(sql).param("person", person.id()).param("everything", person.seesEveryTeam());
	}

	private static SavedView read(ResultSet row, int number) throws SQLException {
		return new SavedView(row.getLong("id"), Columns.text(row, "name"), row.getString("team"),
				Columns.text(row, "query"), row.getBoolean("pinned"), row.getBoolean("changeable"));
	}

}
