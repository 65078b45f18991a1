package balcao.severity;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The level tables of each version. */
@Repository
class SeverityLevels {

	private final JdbcClient jdbc;

	SeverityLevels(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Integer> severity(long versionId, String kind, int level) {
		return this.jdbc
			.sql("select severity from severity_level where version_id = :version and kind = :kind and level = :level")
			.param("version", versionId)
			.param("kind", kind)
			.param("level", level)
			.query(Integer.class)
			.optional();
	}

}
