package balcao.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;
import balcao.sla.TargetName;

/** The notices; every statement but the nightly one names whose they are. */
@Repository
class Notices {

	private final JdbcClient jdbc;

	Notices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes a notice down, unless the person was told of the same cause before or does
	 * not want to be. One that groups takes the place of the unread one before it.
	 * Answers whether there is something new.
	 */
	boolean add(Draft draft) {
		TargetName target = draft.target();
		return this.jdbc.sql("""
				with former as (delete from notification n where :grouped and n.person_id = :person
					and n.ticket_id = :ticket and n.kind = :kind and n.read_at is null and n.cause <> :cause
					and not exists (select from notification o where o.person_id = :person and o.cause = :cause)
					returning n.times)
				insert into notification (person_id, kind, cause, ticket_id, ticket_number, target, label, actor_id,
					path, at, times)
				select :person, :kind, :cause, :ticket, :number, :target, :label, cast(:actor as bigint), :path,
					:at, coalesce((select sum(f.times) from former f), 0) + 1
				where coalesce((select c.wanted from notification_choice c where c.person_id = :person
						and c.kind = :kind and c.channel = 'PORTAL'),
					(select d.wanted from notification_default d where d.kind = :kind and d.channel = 'PORTAL'), true)
				on conflict on constraint notification_cause_uq do nothing""")
			.param("grouped", draft.kind().isGrouped())
			.param("person", draft.personId())
			.param("kind", draft.kind().name())
			.param("cause", draft.cause())
			.param("ticket", draft.ticketId())
			.param("number", draft.number())
			.param("target", (target != null) ? target.code() : null)
			.param("label", (target != null) ? target.label() : null)
			.param("actor", draft.actorId())
			.param("path", draft.path())
			.param("at", Columns.parameter(draft.at()))
			.update() > 0;
	}

	/**
	 * The same of something that is no ticket.
	 * @param about what it is, in words
	 */
	boolean addAbout(long personId, NoticeKind kind, String cause, String about, @Nullable Long actorId, String path,
			Instant at) {
		return this.jdbc.sql("""
				insert into notification (person_id, kind, cause, about, actor_id, path, at)
				select :person, :kind, :cause, :about, cast(:actor as bigint), :path, :at
				where coalesce((select c.wanted from notification_choice c where c.person_id = :person
						and c.kind = :kind and c.channel = 'PORTAL'),
					(select d.wanted from notification_default d where d.kind = :kind and d.channel = 'PORTAL'), true)
				on conflict on constraint notification_cause_uq do nothing""")
			.param("person", personId)
			.param("kind", kind.name())
			.param("cause", cause)
			.param("about", about)
			.param("actor", actorId)
			.param("path", path)
			.param("at", Columns.parameter(at))
			.update() > 0;
	}

	/**
	 * Takes back the answer of one instant that another notice tells better; what was
	 * grouped before stays.
	 */
	void supersede(long personId, long ticketId, NoticeKind kind, Instant at) {
		this.jdbc.sql("""
				delete from notification where person_id = :person and ticket_id = :ticket and kind = :kind and at = :at
				and read_at is null and times = 1""")
			.param("person", personId)
			.param("ticket", ticketId)
			.param("kind", kind.name())
			.param("at", Columns.parameter(at))
			.update();
	}

	/** When people do not want to be disturbed, of those who said so. */
	Map<Long, QuietHours> quiet(Collection<Long> personIds) {
		return personIds.isEmpty() ? Map.of()
				: this.jdbc.sql("select * from notification_quiet where person_id in (:people)")
					.param("people", personIds)
					.query((row, number) -> Map.entry(row.getLong("person_id"),
							new QuietHours(row.getObject("from_time", LocalTime.class),
									row.getObject("until_time", LocalTime.class), row.getBoolean("weekends"),
									ZoneId.of(Columns.text(row, "zone")))))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	KeysetPage<Row> page(long personId, boolean unreadOnly, PageRequest request) {
		TimeOrder order = TimeOrder.latestFirst("n.at", "n.id", request);
		return KeysetPage.of(this.jdbc
			.sql("select n.*, a.name actor from notification n left join organization_person a on a.id = n.actor_id"
					+ " where n.person_id = :person" + (unreadOnly ? " and n.read_at is null" : "") + order.sql())
			.param("person", personId)
			.params(order.parameters())
			.query(Notices::row)
			.list(), request, (row) -> new Cursor(row.at(), row.id()).text());
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
				Objects.requireNonNullElse(row.getString("ticket_number"), ""), row.getString("about"),
				(target != null) ? new TargetName(target, row.getString("label")) : null, row.getString("actor"),
				Columns.text(row, "path"), Columns.instant(row, "at"), row.getString("read_at") != null,
				row.getInt("times"));
	}

	/**
	 * A notice to be written down.
	 *
	 * @param cause what happened, the same for everybody who is told of it
	 */
	record Draft(long personId, NoticeKind kind, String cause, long ticketId, String number,
			@Nullable TargetName target, @Nullable Long actorId, Instant at, String path) {

		/** At the desk. */
		Draft(long personId, NoticeKind kind, String cause, long ticketId, String number, @Nullable TargetName target,
				@Nullable Long actorId, Instant at) {
			this(personId, kind, cause, ticketId, number, target, actorId, at, "/desk/tickets/" + number);
		}

	}

	/**
	 * A notice as it was written, before anybody asks what may be seen.
	 *
	 * @param ticketId 0 where it is about none
	 * @param about what it is about then
	 */
	record Row(long id, NoticeKind kind, long ticketId, String number, @Nullable String about,
			@Nullable TargetName target, @Nullable String actor, String path, Instant at, boolean isRead, int times) {

	}

	/** How somebody's notices stand. */
	record Standing(long unread, long newest) {

	}

}
