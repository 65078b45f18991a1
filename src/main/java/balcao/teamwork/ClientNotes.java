package balcao.teamwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The notes about clients, each with its versions. */
@Repository
class ClientNotes {

	private static final String ROW = """
			select n.*, v.text, v.at, p.name by_name from teamwork_note n
			join teamwork_note_version v on v.note_id = n.id and v.number = n.version
			join organization_person p on p.id = v.by_id where n.removed_at is null and\s""";

	private final JdbcClient jdbc;

	ClientNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those about an organization and one of its people, the latest first. */
	List<ClientNote> about(long organizationId, long personId) {
		return this.jdbc
			.sql(ROW + "n.organization_id = :organization and (n.person_id is null or n.person_id = :person)"
					+ " order by v.at desc, n.id desc limit 200")
			.param("organization", organizationId)
			.param("person", personId)
			.query(ClientNotes::note)
			.list();
	}

	Optional<ClientNote> find(long id, long organizationId) {
		return this.jdbc.sql(ROW + "n.id = :id and n.organization_id = :organization")
			.param("id", id)
			.param("organization", organizationId)
			.query(ClientNotes::note)
			.optional();
	}

	void add(long organizationId, @Nullable Long personId, String text, long byId, Instant now) {
		long id = this.jdbc.sql("""
				insert into teamwork_note (organization_id, person_id) values (:organization, :person) returning id""")
			.param("organization", organizationId)
			.param("person", personId)
			.query(Long.class)
			.single();
		version(id, 1, text, byId, now);
	}

	/** Answers whether it was still as the editor saw it. */
	boolean change(long id, int version, String text, long byId, Instant now) {
		boolean changed = this.jdbc.sql("""
				update teamwork_note set version = version + 1
				where id = :id and version = :version and removed_at is null""")
			.param("id", id)
			.param("version", version)
			.update() > 0;
		if (changed) {
			version(id, version + 1, text, byId, now);
		}
		return changed;
	}

	void remove(long id, Instant now) {
		this.jdbc.sql("update teamwork_note set removed_at = :now where id = :id")
			.param("id", id)
			.param("now", Columns.parameter(now))
			.update();
	}

	List<NoteVersion> versions(long id) {
		return this.jdbc.sql("""
				select v.*, p.name by_name from teamwork_note_version v join organization_person p on p.id = v.by_id
				where v.note_id = :id order by v.number desc limit 100""")
			.param("id", id)
			.query((row, number) -> new NoteVersion(row.getInt("number"), Columns.text(row, "text"),
					Columns.text(row, "by_name"), Columns.instant(row, "at")))
			.list();
	}

	private void version(long id, int number, String text, long byId, Instant now) {
		this.jdbc.sql("""
				insert into teamwork_note_version (note_id, number, text, by_id, at)
				values (:id, :number, :text, :by, :now)""")
			.param("id", id)
			.param("number", number)
			.param("text", text)
			.param("by", byId)
			.param("now", Columns.parameter(now))
			.update();
	}

	private static ClientNote note(ResultSet row, int number) throws SQLException {
		return new ClientNote(row.getLong("id"), row.getLong("organization_id"), Columns.longOrNull(row, "person_id"),
				Columns.text(row, "text"), Columns.text(row, "by_name"), Columns.instant(row, "at"),
				row.getInt("version"));
	}

}
