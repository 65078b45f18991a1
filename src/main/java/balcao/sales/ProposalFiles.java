package balcao.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.StoredFile;

/** The files that go with versions of proposals. */
@Repository
class ProposalFiles {

	private final JdbcClient jdbc;

	ProposalFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<StoredFile> of(long versionId) {
		return this.jdbc
			.sql("""
					select f.id, f.name, f.media_type, f.size_bytes, encode(f.sha256, 'hex') sha256 from sales_proposal_file p
					join platform_file f on f.id = p.file_id where p.version_id = :version order by p.position, f.id""")
			.param("version", versionId)
			.query(ProposalFiles::file)
			.list();
	}

	void add(long versionId, Collection<Long> fileIds) {
		for (long file : fileIds) {
			this.jdbc.sql("""
					insert into sales_proposal_file (version_id, file_id, position)
					select :version, :file, count(*) + 1 from sales_proposal_file where version_id = :version
					on conflict do nothing""").param("version", versionId).param("file", file).update();
		}
	}

	/** Another version goes with the same files. */
	void copy(long fromVersion, long toVersion) {
		this.jdbc.sql("""
				insert into sales_proposal_file (version_id, file_id, position)
				select :to, file_id, position from sales_proposal_file where version_id = :from""")
			.param("to", toVersion)
			.param("from", fromVersion)
			.update();
	}

	void remove(long versionId, long fileId) {
		this.jdbc.sql("delete from sales_proposal_file where version_id = :version and file_id = :file")
			.param("version", versionId)
			.param("file", fileId)
			.update();
	}

	private static StoredFile file(ResultSet row, int number) throws SQLException {
		return new StoredFile(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "media_type"),
				row.getLong("size_bytes"), Columns.text(row, "sha256"));
	}

}
