package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.severity.Source;

/** What gave tickets their severities. */
@Repository
class SeverityOrigins {

	private final JdbcClient jdbc;

	SeverityOrigins(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<SeverityOrigin> of(long ticketId) {
		return this.jdbc.sql("""
				select s.source, s.severity, v.number, p.name product, m.name module, t.name situation, i.name impact,
					l.name level_name, l.sentence, o.actor, o.at
				from severity_subject s left join severity_version v on v.id = s.version_id
				left join severity_matrix_row r on r.id = s.row_id
				left join catalog_product p on p.id = r.product_id
				left join catalog_module m on m.id = r.module_id
				left join catalog_situation t on t.id = r.situation_id
				left join catalog_impact i on i.id = r.impact_id
				left join severity_level l on l.version_id = s.version_id
					and (l.kind, l.level) = (case s.source when 'IMPACT_LEVEL' then 'IMPACT' else s.source end,
						case s.source when 'IMPACT_LEVEL' then s.impact_level
							else array_position(array['HIGH', 'MEDIUM', 'LOW'], s.priority) end)
				left join lateral (select n.name actor, h.at from ticket_history h
					join organization_person n on n.id = h.actor_id
					where h.ticket_id = s.subject_id and h.kind = 'SEVERITY' order by h.id desc limit 1) o on true
				where s.subject_id = :ticket""").param("ticket", ticketId).query(SeverityOrigins::origin).optional();
	}

	private static SeverityOrigin origin(ResultSet row, int number) throws SQLException {
		String cells = Stream
			.of(row.getString("product"), row.getString("module"), row.getString("situation"), row.getString("impact"))
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(" · "));
		return new SeverityOrigin(Columns.constant(row, "source", Source.class), row.getInt("severity"),
				row.getObject("number", Integer.class), cells, row.getString("level_name"), row.getString("sentence"),
				row.getString("actor"), Columns.instantOrNull(row, "at"));
	}

}
