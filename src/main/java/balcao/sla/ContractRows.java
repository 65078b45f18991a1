package balcao.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.NotFound;
import balcao.platform.PageRequest;

/**
 * The contracts as the back office lists them: everybody's first, then by product, then
 * by client.
 */
@Repository
class ContractRows {

	private static final String KEY = "(place, first_name, second_name, valid_from, id)";

	private static final String CONTRACTS = """
			with contract as (select c.*, o.name organization, p.name product, y.name policy, k.name calendar,
				case when c.organization_id is not null then 2 when c.product_id is not null then 1 else 0 end place,
				lower(coalesce(o.name, p.name, '')) first_name, lower(coalesce(p.name, '')) second_name,
				exists (select 1 from sla_policy_version v where v.policy_id = c.policy_id and v.valid_from <= :now) promises
				from sla_contract c join sla_policy y on y.id = c.policy_id
				left join organization o on o.id = c.organization_id left join catalog_product p on p.id = c.product_id
				left join calendar k on k.id = c.calendar_id)
			select * from contract where (coalesce(valid_until < :today, false)) = :ended
				and (cast(:organization as bigint) is null or organization_id = :organization)
				and (name ilike :words or organization ilike :words or product ilike :words or policy ilike :words)""";

	private final JdbcClient jdbc;

	ContractRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The names of all, by id, in their order. */
	Map<Long, String> names() {
		Map<Long, String> names = new LinkedHashMap<>();
		this.jdbc.sql("select id, name from sla_contract order by lower(name), id").query((row) -> {
			names.put(row.getLong("id"), Columns.text(row, "name"));
		});
		return names;
	}

	KeysetPage<ContractRow> page(ContractFilter filter, PageRequest request, Instant now, LocalDate today) {
		String cursor = request.cursor();
		String beyond = (cursor != null) ? " and " + KEY + (request.isBack() ? " < " : " > ") + "(select place, "
				+ "first_name, second_name, valid_from, id from contract where id = :cursor)" : "";
		String down = request.isBack() ? " desc" : "";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(CONTRACTS + beyond + " order by place" + down + ", first_name" + down + ", second_name" + down
					+ ", valid_from" + down + ", id" + down + " limit " + (KeysetPage.SIZE + 1))
			.param("now", Columns.parameter(now))
			.param("today", today)
			.param("ended", filter.ended())
			.param("organization", filter.organizationId())
			.param("words", Columns.containing(filter.words()));
		if (cursor != null) {
			statement = statement.param("cursor", id(cursor));
		}
		return KeysetPage.of(statement.query((row, index) -> row(row, today)).list(), request,
				(row) -> Long.toString(row.id()));
	}

	private static ContractRow row(ResultSet row, LocalDate today) throws SQLException {
		LocalDate validFrom = Objects.requireNonNull(row.getObject("valid_from", LocalDate.class));
		LocalDate validUntil = row.getObject("valid_until", LocalDate.class);
		return new ContractRow(row.getLong("id"), Columns.text(row, "name"), Columns.longOrNull(row, "organization_id"),
				row.getString("organization"), row.getString("product"), row.getLong("policy_id"),
				Columns.text(row, "policy"), row.getString("calendar"), validFrom, validUntil,
				ContractState.of(validFrom, validUntil, today), row.getBoolean("promises"));
	}

	private static long id(String cursor) {
		try {
			return Long.parseLong(cursor);
		}
		catch (NumberFormatException ex) {
			throw new NotFound();
		}
	}

}
