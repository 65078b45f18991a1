package balcao.severity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Priority;
import balcao.platform.Columns;

/** The example cases. */
@Repository
class Examples {

	/** More would be a second matrix. */
	static final int MOST = 200;

	private static final String COLUMNS = """
			name = :name, product_id = :product, module_id = :module, situation_id = :situation, impact_id = :impact,
				impact_level = :level, priority = :priority, severity = :severity""";

	private final JdbcClient jdbc;

	Examples(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<ExampleCase> all() {
		return this.jdbc.sql("select * from severity_example order by lower(name) limit " + MOST)
			.query(Examples::example)
			.list();
	}

	Optional<ExampleCase> find(long id) {
		return this.jdbc.sql("select * from severity_example where id = :id")
			.param("id", id)
			.query(Examples::example)
			.optional();
	}

	long count() {
		return this.jdbc.sql("select count(*) from severity_example").query(Long.class).single();
	}

	long add(ExampleCase example) {
		return with(this.jdbc.sql("""
				insert into severity_example (name, product_id, module_id, situation_id, impact_id, impact_level,
					priority, severity)
				values (:name, :product, :module, :situation, :impact, :level, :priority, :severity) returning id"""),
				example)
			.query(Long.class)
			.single();
	}

	int change(ExampleCase example) {
		return with(this.jdbc.sql("update severity_example set " + COLUMNS + " where id = :id"), example)
			.param("id", example.id())
			.update();
	}

	int remove(long id) {
		return this.jdbc.sql("delete from severity_example where id = :id").param("id", id).update();
	}

	private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, ExampleCase example) {
		SeverityQuestion question = example.question();
		return statement.param("name", example.name())
			.param("product", question.about().productId())
			.param("module", question.about().moduleId())
			.param("situation", question.about().situationId())
			.param("impact", question.about().impactId())
			.param("level", question.impactLevel())
			.param("priority", (question.priority() != null) ? question.priority().name() : null)
			.param("severity", example.severity());
	}

	private static ExampleCase example(ResultSet row, int number) throws SQLException {
		return new ExampleCase(row.getLong("id"), Columns.text(row, "name"),
				new SeverityQuestion(MatrixVersions.subject(row), row.getObject("impact_level", Integer.class),
						Columns.constantOrNull(row, "priority", Priority.class)),
				row.getInt("severity"));
	}

}
