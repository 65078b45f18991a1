package balcao.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.notification.NoticeKind;
import balcao.platform.Columns;
import balcao.sla.TargetName;

/** What waits for the end of somebody's quiet hours. */
@Repository
class Held {

	private static final int MOST_PEOPLE = 100;

	private final JdbcClient jdbc;

	Held(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(long personId, TicketPost.News news, Instant until) {
		TargetName target = news.target();
		this.jdbc.sql("""
				insert into mail_held (person_id, ticket_number, kind, target, label, actor_id, path, at, until)
				values (:person, :number, :kind, :target, :label, :actor, :path, :at, :until)""")
			.param("person", personId)
			.param("number", news.number())
			.param("kind", news.kind().name())
			.param("target", (target != null) ? target.code() : null)
			.param("label", (target != null) ? target.label() : null)
			.param("actor", news.actorId())
			.param("path", news.path())
			.param("at", Columns.parameter(news.at()))
			.param("until", Columns.parameter(until))
			.update();
	}

	/** Those of whom something waits whose quiet hours have ended. */
	List<Long> due(Instant now) {
		return this.jdbc
			.sql("select distinct person_id from mail_held where until <= :now order by person_id limit " + MOST_PEOPLE)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.list();
	}

	/** Takes what waits of somebody; of two nodes one gets it. */
	List<Row> take(long personId, Instant now) {
		return this.jdbc.sql("""
				with taken as (delete from mail_held where id in (select h.id from mail_held h
					where h.person_id = :person and h.until <= :now order by h.id for update skip locked) returning *)
				select t.*, a.name actor from taken t left join organization_person a on a.id = t.actor_id
				order by t.ticket_number, t.id""")
			.param("person", personId)
			.param("now", Columns.parameter(now))
			.query(Held::row)
			.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String target = row.getString("target");
		return new Row(Columns.text(row, "ticket_number"), Columns.constant(row, "kind", NoticeKind.class),
				(target != null) ? new TargetName(target, row.getString("label")) : null, row.getString("actor"),
				Columns.text(row, "path"), Columns.instant(row, "at"));
	}

	/** One thing that waited. */
	record Row(String number, NoticeKind kind, @Nullable TargetName target, @Nullable String actor, String path,
			Instant at) {

	}

}
