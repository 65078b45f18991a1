package balcao.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.sla.TargetName;

/** The notices; every statement but the nightly one names whose they are. */
@Repository
class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes a notice down, unless the person was told of the same cause before. */
	void add(Draft draft) {
		TargetName target = draft.target();
		this.jdbc.sql("""
				insert into notification (person_id, kind, cause, ticket_id, ticket_number, target, label, actor_id,
					path, at)
				values (:person, :kind, :cause, :ticket, :number, :target, :label, :actor, :path, :at)
				on conflict on constraint notification_cause_uq do nothing""")
			.param("person", draft.personId())
			.param("kind", draft.kind().name())
			.param("cause", draft.cause())
			.param("ticket", draft.ticketId())
			.param("number", draft.number())
			.param("target", (target != null) ? target.code() : null)
			.param("label", (target != null) ? target.label() : null)
			.param("actor", draft.actorId())
			.param("path", "/desk/tickets/" + draft.number())
			.param("at", Columns.parameter(draft.at()))
			.update();
	}

	KeysetPage<Row> page(long personId, boolean unreadOnly, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String position = (cursor != null)
				? " and (n.at, n.id) " + (request.isBack() ? ">" : "<") + " (cast(:at as timestamptz), :id)" : "";
		String direction = request.isBack() ? "" : " desc";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("select n.*, a.name actor from notification n left join organization_person a on a.id = n.actor_id"
					+ " where n.person_id = :person" + (unreadOnly ? " and n.read_at is null" : "") + position
					+ " order by n.at" + direction + ", n.id" + direction + " limit " + (KeysetPage.SIZE + 1))
			.param("person", personId);
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		return KeysetPage.of(statement.query(Notices::row).list(), request,
				(row) -> new Cursor(row.at(), row.id()).text());
	}

	/** How many unread ones somebody has, and the newest of all. */
	Standing standing(long personId) {
		return this.jdbc.sql("""
				select (select count(*) from notification n where n.person_id = :person and n.read_at is null) unread,
					(select coalesce(max(n.id), 0) from notification n where n.person_id = :person) newest""")
			.param("person", personId)
			.query((row, number) -> new Standing(row.getLong("unread"), row.getLong("newest")))
			.single();
	}

	/** How many unread ones somebody has, as far as anybody wants to know. */
	long unread(long personId, int atMost) {
		return this.jdbc.sql("""
				select count(*) from (select 1 from notification n where n.person_id = :person and n.read_at is null
					limit :most) n""").param("person", personId).param("most", atMost).query(Long.class).single();
	}

	/** Where somebody's notice leads; empty for those of others. */
	Optional<String> path(long id, long personId) {
		return this.jdbc.sql("select path from notification where id = :id and person_id = :person")
			.param("id", id)
			.param("person", personId)
			.query(String.class)
			.optional();
	}

	void read(long id, long personId, Instant now) {
		this.jdbc.sql("""
				update notification set read_at = :now where id = :id and person_id = :person and read_at is null""")
			.param("now", Columns.parameter(now))
			.param("id", id)
			.param("person", personId)
			.update();
	}

	/** Marks somebody's notices up to one; answers how many were unread. */
	int readAll(long personId, long newest, Instant now) {
		return this.jdbc
			.sql("""
					update notification set read_at = :now where person_id = :person and id <= :newest and read_at is null""")
			.param("now", Columns.parameter(now))
			.param("person", personId)
			.param("newest", newest)
			.update();
	}

	/** Marks everybody's notices of before an instant. */
	void readBefore(Instant at) {
		this.jdbc.sql("update notification set read_at = at where at < :at and read_at is null")
			.param("at", Columns.parameter(at))
			.update();
	}

	/** Forgets everybody's notices that were read before an instant. */
	int forgetReadBefore(Instant at) {
		return this.jdbc.sql("delete from notification where read_at < :at")
			.param("at", Columns.parameter(at))
			.update();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String target = row.getString("target");
		return new Row(row.getLong("id"), Columns.constant(row, "kind", NoticeKind.class), row.getLong("ticket_id"),
				Columns.text(row, "ticket_number"),
				(target != null) ? new TargetName(target, row.getString("label")) : null, row.getString("actor"),
				Columns.text(row, "path"), Columns.instant(row, "at"), row.getString("read_at") != null);
	}

	/**
	 * A notice to be written down.
	 *
	 * @param cause what happened, the same for everybody who is told of it
	 */
	record Draft(long personId, NoticeKind kind, String cause, long ticketId, String number,
			@Nullable TargetName target, @Nullable Long actorId, Instant at) {

	}

	/** A notice as it was written, before anybody asks what may be seen. */
	record Row(long id, NoticeKind kind, long ticketId, String number, @Nullable TargetName target,
			@Nullable String actor, String path, Instant at, boolean isRead) {

	}

	/** How somebody's notices stand. */
	record Standing(long unread, long newest) {

	}

}
