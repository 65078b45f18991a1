package balcao.organization;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The teams as the back office lists them. */
@Repository
class TeamRows {

	private final JdbcClient jdbc;

	TeamRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<TeamRow> all() {
		return this.jdbc
			.sql("""
					select t.id, t.name, t.archived_at is not null archived, (select count(*) from organization_team_member m
						where m.team_id = t.id) members, (select p.name from organization_team_member m
						join organization_person p on p.id = m.person_id where m.team_id = t.id and m.leads limit 1) leader
					from organization_team t order by t.archived_at is not null, lower(t.name), t.id limit 500""")
			.query((row, number) -> new TeamRow(row.getLong("id"), Columns.text(row, "name"),
					row.getBoolean("archived"), row.getLong("members"), row.getString("leader")))
			.list();
	}

}
