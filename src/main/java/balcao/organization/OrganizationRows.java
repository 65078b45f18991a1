package balcao.organization;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.ClientOrganizations;
import balcao.platform.Columns;
import balcao.platform.Folding;
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
		return this.jdbc.sql(
				"select o.id, o.name from organization o where o.archived_at is null and not o.unidentified order by lower(o.name)")
			.query(Entry.class)
			.list();
	}

	/** Of those in use or archived; null for both. */
	KeysetPage<OrganizationRow> page(String words, @Nullable Boolean archived, PageRequest request) {
		NameOrder order = NameOrder.of("organization", "o", request);
		return KeysetPage.of(this.jdbc
			.sql(SELECT + "not o.unidentified and o.name ilike :words"
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

	/**
	 * Who sees requests as the organization stands, or would by other rules.
	 * @param visibility null for its own
	 */
	Optional<OrganizationSight> sight(long id, @Nullable OrganizationVisibility visibility) {
		return this.jdbc.sql("""
				select o.name, coalesce(cast(:mode as text), o.visibility) visibility, o.outsiders_allowed,
					count(p.id) filter (where p.role = 'CLIENT_MANAGER') managers,
					count(p.id) filter (where p.role = 'CLIENT' and p.sees_tickets) entitled, count(p.id) contacts,
					(array_agg(p.name order by lower(p.name), p.id) filter (where
						case coalesce(cast(:mode as text), o.visibility) when 'OWN' then false
							when 'MANAGER' then p.role = 'CLIENT_MANAGER'
							when 'BY_ROLE' then p.role = 'CLIENT_MANAGER' or p.sees_tickets
							else p.id is not null end))[1\\:20] named
				from organization o left join organization_person p on p.organization_id = o.id
					and p.disabled_at is null
				where o.id = :id group by o.id""")
			.param("mode", (visibility != null) ? visibility.name() : null)
			.param("id", id)
			.query((row, number) -> new OrganizationSight(id, Columns.text(row, "name"),
					Columns.constant(row, "visibility", OrganizationVisibility.class),
					row.getBoolean("outsiders_allowed"), row.getLong("managers"), row.getLong("entitled"),
					row.getLong("contacts"), names(row.getArray("named"))))
			.optional();
	}

	/** The names that a text holds, within longer words even. */
	/** Those that may be meant; their words may be parts of others. */
	List<String> namesIn(String text) {
		return this.jdbc.sql("""
				select o.name from organization o where not o.unidentified and length(o.name) > 2
				and position(o.name_folded in organization_folded(:text)) > 0 order by length(o.name) desc limit 200""")
			.param("text", Folding.fold(text).replaceAll("\\s+", " "))
			.query(String.class)
			.list();
	}

	private static List<String> names(@Nullable Array names) throws SQLException {
		return (names != null) ? List.of((String[]) names.getArray()) : List.of();
	}

	private static OrganizationRow row(ResultSet row, int number) throws SQLException {
		return new OrganizationRow(row.getLong("id"), Columns.text(row, "name"), row.getString("document"),
				row.getBoolean("archived"), row.getLong("contacts"));
	}

}
