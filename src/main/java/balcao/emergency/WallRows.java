package balcao.emergency;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.SecretToken;

/** The links to the board. */
@Repository
class WallRows {

	private final JdbcClient jdbc;

	WallRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that hold, and the latest that were taken back. */
	List<Wall> all() {
		return this.jdbc.sql("""
				select w.*, m.name made_by, r.name revoked_by, array(select t.name from emergency_wall_team x
					join organization_team t on t.id = x.team_id where x.wall_id = w.id order by lower(t.name)) teams
				from emergency_wall w join organization_person m on m.id = w.made_by_id
				left join organization_person r on r.id = w.revoked_by_id
				order by w.revoked_at desc nulls first, w.id desc limit 100""")
			.query((row, number) -> new Wall(row.getLong("id"), Columns.text(row, "name"),
					Columns.constant(row, "shows", WallShows.class),
					List.of((String[]) row.getArray("teams").getArray()), Columns.text(row, "made_by"),
					Columns.instant(row, "made_at"), row.getString("revoked_by"),
					Columns.instantOrNull(row, "revoked_at")))
			.list();
	}

	void add(String name, WallShows shows, Collection<Long> teamIds, SecretToken token, long personId, Instant now) {
		long id = this.jdbc.sql("""
				insert into emergency_wall (name, token_hash, shows, made_by_id, made_at)
				values (:name, :hash, :shows, :person, :now) returning id""")
			.param("name", name)
			.param("hash", token.hash())
			.param("shows", shows.name())
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
		teamIds
			.forEach((team) -> this.jdbc.sql("insert into emergency_wall_team (wall_id, team_id) values (:wall, :team)")
				.param("wall", id)
				.param("team", team)
				.update());
	}

	boolean exists(long id) {
		return this.jdbc.sql("select exists (select from emergency_wall where id = :id)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/** Whether the link is still one. */
	boolean renew(long id, SecretToken token) {
		return this.jdbc.sql("update emergency_wall set token_hash = :hash where id = :id and revoked_at is null")
			.param("hash", token.hash())
			.param("id", id)
			.update() == 1;
	}

	void revoke(long id, long personId, Instant now) {
		this.jdbc
			.sql("""
					update emergency_wall set revoked_at = :now, revoked_by_id = :person where id = :id and revoked_at is null""")
			.param("now", Columns.parameter(now))
			.param("person", personId)
			.param("id", id)
			.update();
	}

	/** Takes back all that somebody made; nobody in person does. */
	void revokeOf(long makerId, Instant now) {
		this.jdbc.sql("update emergency_wall set revoked_at = :now where made_by_id = :maker and revoked_at is null")
			.param("now", Columns.parameter(now))
			.param("maker", makerId)
			.update();
	}

	/** The wall of a link, unless it was taken back. */
	Optional<Door> door(SecretToken token) {
		return this.jdbc
			.sql("""
					select w.name, w.shows, array(select x.team_id from emergency_wall_team x where x.wall_id = w.id
						order by x.team_id) teams from emergency_wall w where w.token_hash = :hash and w.revoked_at is null""")
			.param("hash", token.hash())
			.query((row, number) -> new Door(Columns.text(row, "name"), Columns.constant(row, "shows", WallShows.class),
					List.of((Long[]) row.getArray("teams").getArray())))
			.optional();
	}

	/** What a link opens. */
	record Door(String name, WallShows shows, List<Long> teamIds) {

	}

}
