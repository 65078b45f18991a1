package balcao.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.KeysetPage;
import balcao.platform.NameOrder;
import balcao.platform.PageRequest;

/** The policies as the back office lists and offers them. */
@Repository
class PolicyRows {

	private final JdbcClient jdbc;

	PolicyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A page of the policies in use, or of the archived ones. */
	KeysetPage<PolicyRow> page(boolean archived, PageRequest request, Instant now, LocalDate today) {
		NameOrder order = NameOrder.of("sla_policy", "p", request);
		return KeysetPage.of(this.jdbc
			.sql("""
					select p.id, p.name, p.archived_at is not null archived, v.number, v.valid_from,
						exists (select 1 from sla_policy_version d where d.policy_id = p.id and d.published_at is null) has_draft,
						(select count(*) from sla_contract c where c.policy_id = p.id
							and (c.valid_until is null or c.valid_until >= :today)) contracts
					from sla_policy p left join lateral (select i.number, i.valid_from from sla_policy_version i
						where i.policy_id = p.id and i.valid_from <= :now order by i.valid_from desc, i.number desc limit 1) v on true
					where (p.archived_at is not null) = :archived"""
					+ order.sql())
			.param("now", Columns.parameter(now))
			.param("today", today)
			.param("archived", archived)
			.params(order.parameters())
			.query(PolicyRows::row)
			.list(), request, (row) -> Long.toString(row.id()));
	}

	/** The policies in use that were ever published, by name. */
	List<PolicyChoice> choices() {
		return this.jdbc.sql("""
				select p.id, p.name from sla_policy p where p.archived_at is null and exists (select 1
					from sla_policy_version v where v.policy_id = p.id and v.published_at is not null)
				order by lower(p.name), p.id""")
			.query((row, index) -> new PolicyChoice(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	/** The calendar that most targets count by, those of everybody's contract first. */
	Optional<Long> usualCalendar() {
		return this.jdbc
			.sql("""
					select t.calendar_id from sla_policy_target t join sla_policy_version v on v.id = t.version_id
					left join sla_contract c on c.policy_id = v.policy_id and c.organization_id is null and c.product_id is null
					where t.calendar_id is not null group by t.calendar_id
					order by bool_or(c.id is not null) desc, count(*) desc, t.calendar_id limit 1""")
			.query(Long.class)
			.optional();
	}

	private static PolicyRow row(ResultSet row, int index) throws SQLException {
		return new PolicyRow(row.getLong("id"), Columns.text(row, "name"), row.getBoolean("archived"),
				row.getObject("number", Integer.class), Columns.instantOrNull(row, "valid_from"),
				row.getBoolean("has_draft"), row.getLong("contracts"));
	}

}
