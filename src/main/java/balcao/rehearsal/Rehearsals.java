package balcao.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/**
 * The jobs. Who may work at one, and how long, goes by the database's time, so that nodes
 * agree.
 */
@Repository
class Rehearsals {

	private final JdbcClient jdbc;

	Rehearsals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Asks for a what-if. */
	long add(DraftVersion draft, long formerId, int months, Instant validFrom, @Nullable Long actorId,
			@Nullable String actor, Instant now) {
		return this.jdbc
			.sql("""
					insert into rehearsal (purpose, topic, topic_id, name, former_id, version_id, edit, months, valid_from, state,
						part, asked_at, asked_by_id, asked_by)
					values ('WHAT_IF', :topic, :topicId, :name, :former, :version, :edit, :months, :from, 'QUEUED', 'OPEN', :now,
						:actorId, :actor) returning id""")
			.param("topic", draft.topic().name())
			.param("topicId", draft.topicId())
			.param("name", draft.name())
			.param("former", formerId)
			.param("version", draft.versionId())
			.param("edit", draft.edit())
			.param("months", months)
			.param("from", Columns.parameter(validFrom))
			.param("now", Columns.parameter(now))
			.param("actorId", actorId)
			.param("actor", actor)
			.query(Long.class)
			.single();
	}

	/** Asks for open deadlines to be moved to what was published after a what-if. */
	long addMove(Rehearsal whatIf, Instant validFrom, String reason, @Nullable Long actorId, @Nullable String actor,
			Instant now) {
		return this.jdbc
			.sql("""
					insert into rehearsal (purpose, topic, topic_id, name, former_id, version_id, edit, valid_from, reason, state,
						part, asked_at, asked_by_id, asked_by)
					select 'MOVE', topic, topic_id, name, former_id, version_id, edit, :from, :reason, 'QUEUED', 'OPEN', :now,
						:actorId, :actor from rehearsal where id = :id returning id""")
			.param("id", whatIf.id())
			.param("from", Columns.parameter(validFrom))
			.param("reason", reason)
			.param("now", Columns.parameter(now))
			.param("actorId", actorId)
			.param("actor", actor)
			.query(Long.class)
			.single();
	}

	Optional<Rehearsal> find(long id) {
		return this.jdbc.sql("select * from rehearsal where id = ?").param(id).query(Rehearsals::read).optional();
	}

	/** The latest jobs of a topic, the newest first. */
	List<Rehearsal> latest(Topic topic, @Nullable Long topicId, int limit) {
		return this.jdbc.sql("""
				select * from rehearsal where topic = :topic and topic_id is not distinct from :id
				order by id desc limit :limit""")
			.param("topic", topic.name())
			.param("id", topicId, Types.BIGINT)
			.param("limit", limit)
			.query(Rehearsals::read)
			.list();
	}

	/** The job that moves deadlines to a version. */
	Optional<Rehearsal> moveTo(Topic topic, long versionId) {
		return this.jdbc
			.sql("select * from rehearsal where topic = ? and version_id = ? and purpose = 'MOVE' order by id limit 1")
			.params(topic.name(), versionId)
			.query(Rehearsals::read)
			.optional();
	}

	/** Forgets the what-ifs of a topic but the latest ones. */
	void prune(Topic topic, @Nullable Long topicId, int kept) {
		this.jdbc.sql("""
				delete from rehearsal where id in (select id from rehearsal
					where topic = :topic and topic_id is not distinct from :id and purpose = 'WHAT_IF'
						and state not in ('QUEUED', 'RUNNING')
					order by id desc offset :kept)""")
			.param("topic", topic.name())
			.param("id", topicId, Types.BIGINT)
			.param("kept", kept)
			.update();
	}

	/**
	 * Takes the job that waits longest, whether it is new or its node has been silent;
	 * nobody else gets it while the holder works at it. Severities move when the matrix
	 * comes into force, and no earlier.
	 */
	Optional<Long> take(UUID holder, Duration lease, Instant now) {
		return this.jdbc
			.sql("""
					update rehearsal set state = 'RUNNING', holder = :holder,
						leased_until = now() + :lease * interval '1 millisecond'
					where id = (select id from rehearsal where state in ('QUEUED', 'RUNNING')
						and (leased_until is null or leased_until < now())
						and (topic <> 'MATRIX' or purpose <> 'MOVE' or valid_from <= :now) order by id limit 1 for update skip locked)
					returning id""")
			.param("holder", holder)
			.param("lease", lease.toMillis())
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.optional();
	}

	/** The job as it stands, locked; empty once it is somebody else's, or over. */
	Optional<Rehearsal> hold(long id, UUID holder) {
		return this.jdbc.sql("select * from rehearsal where id = ? and holder = ? and state = 'RUNNING' for update")
			.params(id, holder)
			.query(Rehearsals::read)
			.optional();
	}

	void count(long id, long total, long staying) {
		this.jdbc.sql("update rehearsal set total = ?, staying = ? where id = ?").params(total, staying, id).update();
	}

	/** Writes down how far a job has come, and keeps it. */
	void advance(long id, Part part, long afterId, long done, Duration lease) {
		this.jdbc.sql("""
				update rehearsal set part = :part, after_id = :after, done = :done, total = greatest(total, :done),
					attempts = 0, leased_until = now() + :lease * interval '1 millisecond'
				where id = :id""")
			.param("part", part.name())
			.param("after", afterId)
			.param("done", done)
			.param("lease", lease.toMillis())
			.param("id", id)
			.update();
	}

	void end(long id, JobState state, Instant now) {
		this.jdbc.sql("""
				update rehearsal set state = :state, ended_at = :now, holder = null, leased_until = null
				where id = :id and state in ('QUEUED', 'RUNNING')""")
			.param("state", state.name())
			.param("now", Columns.parameter(now))
			.param("id", id)
			.update();
	}

	/** Lets somebody try again after a while; answers how often that was so far. */
	int postpone(long id, UUID holder, Duration wait) {
		return this.jdbc.sql("""
				update rehearsal set attempts = attempts + 1, holder = null,
					leased_until = now() + :wait * interval '1 millisecond'
				where id = :id and holder = :holder and state = 'RUNNING' returning attempts""")
			.param("wait", wait.toMillis())
			.param("id", id)
			.param("holder", holder)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	private static Rehearsal read(ResultSet row, int index) throws SQLException {
		return new Rehearsal(row.getLong("id"), Columns.constant(row, "purpose", Purpose.class),
				Columns.constant(row, "topic", Topic.class), Columns.longOrNull(row, "topic_id"),
				Columns.text(row, "name"), row.getLong("former_id"), row.getLong("version_id"), row.getInt("edit"),
				row.getObject("months", Integer.class), Columns.instant(row, "valid_from"), row.getString("reason"),
				Columns.constant(row, "state", JobState.class), row.getLong("done"), Columns.longOrNull(row, "total"),
				row.getLong("staying"), Columns.instant(row, "asked_at"), Columns.longOrNull(row, "asked_by_id"),
				row.getString("asked_by"), Columns.instantOrNull(row, "ended_at"));
	}

	/** Where a job goes on. */
	Place place(long id) {
		return this.jdbc.sql("select part, after_id from rehearsal where id = ?")
			.param(id)
			.query((row, index) -> new Place(Columns.constant(row, "part", Part.class), row.getLong("after_id")))
			.single();
	}

	/** A part and the last row of it that is done. */
	record Place(Part part, long after) {

	}

}
