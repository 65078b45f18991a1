package balcao.severity;

import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The file of a draft between its dry run and its application. */
@Repository
class Imports {

	private final JdbcClient jdbc;

	Imports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void put(long versionId, Upload upload, String by, Instant now) {
		this.jdbc.sql("""
				insert into severity_import (version_id, name, content, uploaded_by, uploaded_at)
				values (:version, :name, :content, :by, :now) on conflict (version_id) do update
				set name = :name, content = :content, uploaded_by = :by, uploaded_at = :now""")
			.param("version", versionId)
			.param("name", upload.name())
			.param("content", upload.content())
			.param("by", by)
			.param("now", Columns.parameter(now))
			.update();
	}

	Optional<Upload> find(long versionId) {
		return this.jdbc.sql("select name, content from severity_import where version_id = :version")
			.param("version", versionId)
			.query(Upload.class)
			.optional();
	}

	void remove(long versionId) {
		this.jdbc.sql("delete from severity_import where version_id = :version").param("version", versionId).update();
	}

	/** A file as it came, as text. */
	record Upload(String name, String content) {

	}

}
