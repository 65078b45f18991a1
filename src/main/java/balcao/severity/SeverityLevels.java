package balcao.severity;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The level tables of a draft. */
@Repository
class SeverityLevels {

	private final JdbcTemplate batches;

	SeverityLevels(JdbcTemplate batches) {
		this.batches = batches;
	}

	void replace(long versionId, List<SeverityLevel> levels) {
		this.batches.update("delete from severity_level where version_id = ?", versionId);
		this.batches.batchUpdate("""
				insert into severity_level (version_id, kind, level, name, sentence, severity, recommended)
				values (?, ?, ?, ?, ?, ?, ?)""",
				levels.stream()
					.map((level) -> new Object[] { versionId, level.kind().name(), level.level(), level.name(),
							level.sentence(), level.severity(), level.recommended() })
					.toList());
	}

}
