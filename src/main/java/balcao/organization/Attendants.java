package balcao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Who of the team looks after which client. */
@Repository
class Attendants {

	private final JdbcClient jdbc;

	Attendants(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those who may sign in, in order. */
	List<Attendant> of(long organizationId) {
		return this.jdbc
			.sql("""
					select a.person_id, p.name, a.kind from organization_attendant a join organization_person p on p.id = a.person_id
					where a.organization_id = :organization and p.disabled_at is null and p.organization_id is null
					order by a.position, a.person_id""")
			.param("organization", organizationId)
			.query(Attendants::row)
			.list();
	}

	List<Choice> organizationsOf(long personId) {
		return this.jdbc.sql("""
				select o.id, o.name from organization_attendant a join organization o on o.id = a.organization_id
				where a.person_id = :person and o.archived_at is null order by lower(o.name) limit 500""")
			.param("person", personId)
			.query((row, number) -> new Choice(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	/** Takes the place of who was named before. */
	void replace(long organizationId, List<Attending> attending) {
		Long[] people = attending.stream().map(Attending::personId).toArray(Long[]::new);
		this.jdbc.sql(
				"delete from organization_attendant where organization_id = :organization and person_id <> all(:people)")
			.param("organization", organizationId)
			.param("people", people)
			.update();
		for (int place = 0; place < attending.size(); place++) {
			this.jdbc.sql("""
					insert into organization_attendant as a (organization_id, person_id, kind, position)
					values (:organization, :person, :kind, :position)
					on conflict on constraint organization_attendant_pk
					do update set kind = excluded.kind, position = excluded.position
					where (a.kind, a.position) is distinct from (excluded.kind, excluded.position)""")
				.param("organization", organizationId)
				.param("person", attending.get(place).personId())
				.param("kind", attending.get(place).kind().name())
				.param("position", place)
				.update();
		}
	}

	private static Attendant row(ResultSet row, int number) throws SQLException {
		return new Attendant(row.getLong("person_id"), Columns.text(row, "name"),
				Columns.constant(row, "kind", AttendantKind.class));
	}

}
