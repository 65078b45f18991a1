package balcao.platform;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files and of their pieces. */
@Repository
class StoredFiles {

	private static final String COLUMNS = "id, name, media_type, size_bytes as size, encode(sha256, 'hex') as sha256";

	private static final String PENDING = "from platform_file where id = any(:ids) and owner_id = :owner and attached_at is null order by id";

	private final JdbcClient jdbc;

	StoredFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long nextId() {
		return this.jdbc.sql("select nextval(pg_get_serial_sequence('platform_file', 'id'))")
			.query(Long.class)
			.single();
	}

	void addChunk(long fileId, int position, byte[] content) {
		this.jdbc
			.sql("insert into platform_file_chunk (file_id, position, content) values (:file, :position, :content)")
			.param("file", fileId)
			.param("position", position)
			.param("content", content)
			.update();
	}

	void add(StoredFile file, long ownerId, Instant now) {
		this.jdbc.sql("""
				insert into platform_file (id, owner_id, name, media_type, size_bytes, sha256, uploaded_at)
				overriding system value
				values (:id, :owner, :name, :mediaType, :size, decode(:sha256, 'hex'), :now)""")
			.param("id", file.id())
			.param("owner", ownerId)
			.param("name", file.name())
			.param("mediaType", file.mediaType())
			.param("size", file.size())
			.param("sha256", file.sha256())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Another file with the same pieces, attached already. */
	void copy(long id, long copyId, long ownerId, Instant now) {
		this.jdbc.sql("""
				insert into platform_file_chunk (file_id, position, content)
				select :copy, position, content from platform_file_chunk where file_id = :id""")
			.param("copy", copyId)
			.param("id", id)
			.update();
		this.jdbc.sql("""
				insert into platform_file (id, owner_id, name, media_type, size_bytes, sha256, uploaded_at, attached_at)
				overriding system value
				select :copy, :owner, name, media_type, size_bytes, sha256, :now, :now from platform_file
				where id = :id""")
			.param("copy", copyId)
			.param("owner", ownerId)
			.param("id", id)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<StoredFile> find(long id) {
		return this.jdbc.sql("select " + COLUMNS + " from platform_file where id = :id")
			.param("id", id)
			.query(StoredFile.class)
			.optional();
	}

	Optional<byte[]> chunk(long fileId, int position) {
		return this.jdbc.sql("select content from platform_file_chunk where file_id = :file and position = :position")
			.param("file", fileId)
			.param("position", position)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	int countPending(long ownerId) {
		return this.jdbc.sql("select count(*) from platform_file where owner_id = :owner and attached_at is null")
			.param("owner", ownerId)
			.query(Integer.class)
			.single();
	}

	List<StoredFile> pending(Collection<Long> ids, long ownerId) {
		return pending(ids, ownerId, "");
	}

	/**
	 * Locked in the order of their ids, so that two that lock the same never block each
	 * other.
	 */
	List<StoredFile> lockPending(Collection<Long> ids, long ownerId) {
		return pending(ids, ownerId, " for update");
	}

	void attach(Collection<Long> ids, Instant now) {
		this.jdbc.sql("update platform_file set attached_at = :now where id = any(:ids)")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", ids.toArray(Long[]::new))
			.update();
	}

	void need(Collection<Long> ids, long ownerId, Instant now) {
		this.jdbc.sql(
				"update platform_file set needed_at = :now where id = any(:ids) and owner_id = :owner and attached_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", ids.toArray(Long[]::new))
			.param("owner", ownerId)
			.update();
	}

	int discardPending(long id, long ownerId) {
		return this.jdbc.sql("delete from platform_file where id = :id and owner_id = :owner and attached_at is null")
			.param("id", id)
			.param("owner", ownerId)
			.update();
	}

	/** Those that another node is looking at are left to it. */
	int discardPending(Instant neededBefore, int limit) {
		return this.jdbc
			.sql("""
					delete from platform_file where id in (
						select id from platform_file where attached_at is null and uploaded_at < :before
						and coalesce(needed_at, uploaded_at) < :before order by uploaded_at limit :limit for update skip locked)""")
			.param("before", neededBefore.atOffset(ZoneOffset.UTC))
			.param("limit", limit)
			.update();
	}

	private List<StoredFile> pending(Collection<Long> ids, long ownerId, String lock) {
		return this.jdbc.sql("select " + COLUMNS + " " + PENDING + lock)
			.param("ids", ids.toArray(Long[]::new))
			.param("owner", ownerId)
			.query(StoredFile.class)
			.list();
	}

}
