package balcao.severity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Subject;
import balcao.platform.Columns;

/** What was asked and fell to the request type, as no row answered. */
@Repository
class UnansweredCases {

	private final JdbcClient jdbc;

	UnansweredCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The most frequent combinations since an instant. */
	List<Case> mostFrequent(Instant since, int limit) {
		return this.jdbc
			.sql("""
					with fallen as (select product_id, module_id, situation_id, impact_id, count(*) tickets,
							(array_agg(label order by opened_at desc, subject_id desc))[1\\:3] labels from severity_subject
						where source = 'REQUEST_TYPE' and product_id is not null and opened_at >= :since
						group by product_id, module_id, situation_id, impact_id order by tickets desc, product_id limit :limit)
					select f.*, concat_ws(' / ', p.name, m.name, s.name, i.name) words from fallen f
					left join catalog_product p on p.id = f.product_id left join catalog_module m on m.id = f.module_id
					left join catalog_situation s on s.id = f.situation_id left join catalog_impact i on i.id = f.impact_id
					order by f.tickets desc, words""")
			.param("since", Columns.parameter(since))
			.param("limit", limit)
			.query(UnansweredCases::fallen)
			.list();
	}

	/** Those of some situations since an instant. */
	List<Case> of(Collection<Long> situations, Instant since) {
		return situations.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select product_id, module_id, situation_id, impact_id, count(*) tickets,
							(array_agg(label order by opened_at desc, subject_id desc))[1\\:3] labels, '' words
						from severity_subject where source = 'REQUEST_TYPE' and product_id is not null
						and situation_id in (:situations) and opened_at >= :since
						group by product_id, module_id, situation_id, impact_id""")
					.param("situations", situations)
					.param("since", Columns.parameter(since))
					.query(UnansweredCases::fallen)
					.list();
	}

	private static Case fallen(ResultSet row, int number) throws SQLException {
		Array labels = row.getArray("labels");
		return new Case(MatrixVersions.subject(row), Columns.text(row, "words"), row.getLong("tickets"),
				Arrays.asList((String[]) labels.getArray()));
	}

	/** A combination and the tickets that were opened with it. */
	record Case(Subject about, String words, long tickets, List<String> labels) {

	}

}
