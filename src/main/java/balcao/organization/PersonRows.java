package balcao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.NameOrder;
import balcao.platform.PageRequest;
import balcao.platform.Role;

/** The people as the back office lists them. */
@Repository
class PersonRows {

	private static final String SELECT = """
			select p.id, p.name, p.email, p.phone, p.role, p.organization_id, o.name organization,
				p.disabled_at is not null disabled, p.sees_tickets
			from organization_person p left join organization o on o.id = p.organization_id where\s""";

	private final JdbcClient jdbc;

	PersonRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	KeysetPage<PersonRow> page(PersonFilter filter, PageRequest request) {
		NameOrder order = NameOrder.of("organization_person", "p", request);
		String condition = switch (filter.side()) {
			case EVERYBODY -> "";
			case TEAM -> " and p.organization_id is null";
			case CLIENTS -> " and p.organization_id is not null";
		};
		return KeysetPage.of(this.jdbc
			.sql(SELECT + "o.unidentified is not true and (p.name ilike :words or p.email ilike :words)" + condition
					+ order.sql())
			.param("words", Columns.containing(filter.words()))
			.params(order.parameters())
			.query(PersonRows::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	/** Active contacts of an organization by name or e-mail, the first few. */
	List<PersonChoice> contacts(long organizationId, String words) {
		return this.jdbc
			.sql("select p.id, p.name, p.email from organization_person p where p.organization_id = :organization"
					+ " and p.disabled_at is null and (p.name ilike :words or p.email ilike :words)"
					+ " order by lower(p.name), p.id limit 8")
			.param("organization", organizationId)
			.param("words", Columns.containing(words))
			.query(PersonChoice.class)
			.list();
	}

	/** A page of an organization's people by name, the disabled included. */
	KeysetPage<PersonRow> page(long organizationId, String words, PageRequest request) {
		NameOrder order = NameOrder.of("organization_person", "p", request);
		return KeysetPage.of(this.jdbc
			.sql(SELECT + "p.organization_id = :organization and (p.name ilike :words or p.email ilike :words)"
					+ order.sql())
			.param("organization", organizationId)
			.param("words", Columns.containing(words))
			.params(order.parameters())
			.query(PersonRows::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	/**
	 * How many active managers an organization has, which stays so until the transaction
	 * ends.
	 */
	long lockManagers(long organizationId) {
		this.jdbc.sql("select id from organization where id = :organization for update")
			.param("organization", organizationId)
			.query(Long.class)
			.single();
		return this.jdbc
			.sql("select count(*) from organization_person p where p.organization_id = :organization"
					+ " and p.role = 'CLIENT_MANAGER' and p.disabled_at is null")
			.param("organization", organizationId)
			.query(Long.class)
			.single();
	}

	/** Everybody of an organization, the disabled included. */
	List<PersonRow> ofOrganization(long organizationId) {
		return this.jdbc.sql(SELECT + "p.organization_id = :id order by lower(p.name), p.id limit 200")
			.param("id", organizationId)
			.query(PersonRows::row)
			.list();
	}

	/** The team, those who may sign in. */
	List<PersonRow> team() {
		return this.jdbc
			.sql(SELECT + "p.organization_id is null and p.disabled_at is null order by lower(p.name), p.id limit 500")
			.query(PersonRows::row)
			.list();
	}

	Optional<PersonRow> find(long id) {
		return this.jdbc.sql(SELECT + "p.id = :id").param("id", id).query(PersonRows::row).optional();
	}

	private static PersonRow row(ResultSet row, int number) throws SQLException {
		return new PersonRow(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "email"),
				row.getString("phone"), Columns.constant(row, "role", Role.class),
				Columns.longOrNull(row, "organization_id"), row.getString("organization"), row.getBoolean("disabled"),
				row.getBoolean("sees_tickets"));
	}

}
