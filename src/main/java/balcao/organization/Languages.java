package balcao.organization;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The languages of people. */
@Repository
class Languages {

	private final JdbcClient jdbc;

	Languages(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<String> of(long personId) {
		return this.jdbc.sql("select language from organization_person where id = :person")
			.param("person", personId)
			.query(String.class)
			.optional();
	}

	void choose(long personId, String language) {
		this.jdbc
			.sql("update organization_person set language = :language where id = :person and language <> :language")
			.param("language", language)
			.param("person", personId)
			.update();
	}

}
