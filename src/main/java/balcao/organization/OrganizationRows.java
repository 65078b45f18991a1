package balcao.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.ClientOrganizations;
import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.NameOrder;
import balcao.platform.PageRequest;

/** The organizations as the back office lists them. */
@Repository
class OrganizationRows implements ClientOrganizations {

	private static final String SELECT = """
			select o.id, o.name, o.document, o.archived_at is not null archived, (select count(*)
				from organization_person p where p.organization_id = o.id and p.disabled_at is null) contacts
			from organization o where\s""";

	private final JdbcClient jdbc;

	OrganizationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Entry> inUse() {
		return this.jdbc
			.sql("select o.id, o.name from organization o where o.archived_at is null order by lower(o.name)")
			.query(Entry.class)
			.list();
	}

	/** Of those in use or archived; null for both. */
	KeysetPage<OrganizationRow> page(String words, @Nullable Boolean archived, PageRequest request) {
		NameOrder order = NameOrder.of("organization", "o", request);
		return KeysetPage.of(this.jdbc
			.sql(SELECT + "o.name ilike :words"
					+ ((archived == null) ? ""
							: archived ? " and o.archived_at is not null" : " and o.archived_at is null")
					+ order.sql())
			.param("words", Columns.containing(words))
			.params(order.parameters())
			.query(OrganizationRows::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	Optional<OrganizationRow> find(long id) {
		return this.jdbc.sql(SELECT + "o.id = :id").param("id", id).query(OrganizationRows::row).optional();
	}

	private static OrganizationRow row(ResultSet row, int number) throws SQLException {
		return new OrganizationRow(row.getLong("id"), Columns.text(row, "name"), row.getString("document"),
				row.getBoolean("archived"), row.getLong("contacts"));
	}

}
