package balcao.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;
import balcao.platform.SecretToken;

/** The marks and the links by which they are given. */
@Repository
class Ratings {

	private static final String SEEN = """
			(:everything or r.team_id in (select m.team_id from organization_team_member m
				where m.person_id = :person))""";

	private static final String LINE = """
			select r.id, t.number, t.subject, o.name organization, p.name person, a.name agent, tm.name team, r.score,
				r.comment, r.message_id is not null of_answer, r.at
			from rating r join ticket t on t.id = r.ticket_id join organization o on o.id = r.organization_id
			join organization_person p on p.id = r.person_id join organization_team tm on tm.id = r.team_id
			left join organization_person a on a.id = r.agent_id where\s""";

	private final JdbcClient jdbc;

	Ratings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What there is to rate in a ticket, with the person's own marks: the ticket first.
	 */
	List<Row> of(long ticketId, long personId) {
		return this.jdbc
			.sql("""
					select null::bigint message_id, null author, null excerpt, null::timestamptz said_at, r.score, r.comment,
						r.at, t.status in ('RESOLVED', 'CLOSED') and t.merged_into_id is null ripe, 0 place
					from ticket t left join rating r on r.ticket_id = t.id and r.message_id is null
						and r.person_id = :person where t.id = :ticket
					union all (select m.id, p.name, left(m.text, 200), m.at, r.score, r.comment, r.at, true, 1
						from ticket_message m join organization_person p on p.id = m.author_id
						left join rating r on r.message_id = m.id and r.person_id = :person
						where m.ticket_id = :ticket and m.side = 'TEAM' and m.visibility = 'PUBLIC'
						order by m.id desc limit 50)
					order by place, message_id""")
			.param("ticket", ticketId)
			.param("person", personId)
			.query((row, number) -> new Row(Columns.longOrNull(row, "message_id"), row.getString("author"),
					row.getString("excerpt"), Columns.instantOrNull(row, "said_at"),
					(row.getObject("score") != null) ? Integer.valueOf(row.getInt("score")) : null,
					row.getString("comment"), Columns.instantOrNull(row, "at"), row.getBoolean("ripe")))
			.list();
	}

	/**
	 * Writes a mark down, or another one in its place; who works there and on what is
	 * remembered as it is now. Answers its id; of two at once, the later stays.
	 */
	long put(long ticketId, @Nullable Long messageId, long personId, int score, @Nullable String comment, Instant now) {
		return this.jdbc.sql("""
				insert into rating (ticket_id, message_id, organization_id, team_id, agent_id, product_id, person_id,
					score, comment, at, changed_at)
				select t.id, cast(:message as bigint), t.organization_id, t.team_id,
					coalesce((select m.author_id from ticket_message m where m.id = :message), t.assignee_id),
					t.product_id, :person, :score, :comment, :now, :now
				from ticket t where t.id = :ticket
				on conflict (person_id, ticket_id, (coalesce(message_id, 0)))
				do update set score = excluded.score, comment = excluded.comment, changed_at = excluded.changed_at
				returning id""")
			.param("ticket", ticketId)
			.param("message", messageId)
			.param("person", personId)
			.param("score", score)
			.param("comment", comment)
			.param("now", Columns.parameter(now))
			.query(Long.class)
			.single();
	}

	/** A new link in the place of a former one. */
	void addLink(long ticketId, long personId, SecretToken token, Instant now, Instant expiresAt) {
		this.jdbc.sql("""
				insert into rating_link (ticket_id, person_id, token_hash, created_at, expires_at)
				values (:ticket, :person, :hash, :now, :expires)
				on conflict on constraint rating_link_uq do update set token_hash = excluded.token_hash,
					created_at = excluded.created_at, expires_at = excluded.expires_at""")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("hash", token.hash())
			.param("now", Columns.parameter(now))
			.param("expires", Columns.parameter(expiresAt))
			.update();
	}

	/** Whose link it is and for which ticket, while it works. */
	Optional<Invitation> invitation(SecretToken token, Instant now) {
		return this.jdbc.sql("""
				select l.person_id, t.number from rating_link l join ticket t on t.id = l.ticket_id
				where l.token_hash = :hash and l.expires_at > :now""")
			.param("hash", token.hash())
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Invitation(row.getLong("person_id"), Columns.text(row, "number")))
			.optional();
	}

	/** Who is to be asked about a ticket that has ended: its requester, once. */
	Optional<Asked> toAsk(long ticketId) {
		return this.jdbc.sql("""
				select t.requester_id, t.subject from ticket t
				where t.id = :ticket and t.merged_into_id is null and not exists (select from rating r
					where r.ticket_id = t.id and r.person_id = t.requester_id and r.message_id is null)
				and exists (select from ticket_message m where m.ticket_id = t.id and m.side = 'TEAM'
					and m.visibility = 'PUBLIC')""")
			.param("ticket", ticketId)
			.query((row, number) -> new Asked(row.getLong("requester_id"), Columns.text(row, "subject")))
			.optional();
	}

	List<RatingLine> ofTicket(long ticketId, @Nullable Long personId) {
		return this.jdbc
			.sql(LINE + "r.ticket_id = :ticket and (cast(:person as bigint) is null or r.person_id = :person)"
					+ " order by r.id limit 20")
			.param("ticket", ticketId)
			.param("person", personId)
			.query(Ratings::line)
			.list();
	}

	/** Marks with a comment, the newest first. */
	KeysetPage<RatingLine> comments(RatingFilter filter, CurrentPerson person, PageRequest request, Instant now) {
		TimeOrder order = TimeOrder.latestFirst("r.at", "r.id", request);
		return KeysetPage.of(this.jdbc.sql(LINE + SEEN + condition(filter) + " and r.comment is not null" + order.sql())
			.params(parameters(filter, person, now))
			.params(order.parameters())
			.query(Ratings::line)
			.list(), request, (row) -> new Cursor(row.at(), row.id()).text());
	}

	/** What the marks come to by a column; the whole where that is a constant. */
	List<RatingAverage> averages(Grouping grouping, RatingFilter filter, CurrentPerson person, Instant now) {
		return this.jdbc
			.sql("select " + grouping.columns + ", round(avg(r.score), 2) average, count(*) n,"
					+ " count(*) filter (where r.score <= 2) low from rating r " + grouping.join + " where " + SEEN
					+ condition(filter) + " group by 1, 2 order by n desc, 2 limit 100")
			.params(parameters(filter, person, now))
			.query((row, number) -> new RatingAverage(row.getLong("id"), Columns.text(row, "name"),
					row.getBigDecimal("average"), row.getLong("n"), row.getLong("low")))
			.list();
	}

	private static String condition(RatingFilter filter) {
		return " and r.at >= :since" + ((filter.team() != null) ? " and r.team_id = :team" : "")
				+ ((filter.product() != null) ? " and r.product_id = :product" : "")
				+ (filter.lowOnly() ? " and r.score <= 2" : "");
	}

	private static Map<String, Object> parameters(RatingFilter filter, CurrentPerson person, Instant now) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("everything", person.seesEveryTeam());
		parameters.put("person", person.id());
		parameters.put("since", Columns.parameter(now.minus(Duration.ofDays(filter.days()))));
		if (filter.team() != null) {
			parameters.put("team", filter.team());
		}
		if (filter.product() != null) {
			parameters.put("product", filter.product());
		}
		return parameters;
	}

	private static RatingLine line(ResultSet row, int number) throws SQLException {
		return new RatingLine(row.getLong("id"), Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.text(row, "organization"), Columns.text(row, "person"), row.getString("agent"),
				Columns.text(row, "team"), row.getInt("score"), row.getString("comment"), row.getBoolean("of_answer"),
				Columns.instant(row, "at"));
	}

	/** By what marks are added up. */
	enum Grouping {

		ALL("0 id, '' name", ""),

		TEAM("r.team_id id, g.name name", "join organization_team g on g.id = r.team_id"),

		AGENT("r.agent_id id, g.name name", "join organization_person g on g.id = r.agent_id"),

		PRODUCT("r.product_id id, g.name name", "join catalog_product g on g.id = r.product_id");

		private final String columns;

		private final String join;

		Grouping(String columns, String join) {
			this.columns = columns;
			this.join = join;
		}

	}

	/** What can be rated and how it was. */
	record Row(@Nullable Long messageId, @Nullable String author, @Nullable String excerpt, @Nullable Instant saidAt,
			@Nullable Integer score, @Nullable String comment, @Nullable Instant at, boolean ripe) {

	}

	/** For whom a link is. */
	record Invitation(long personId, String number) {

	}

	/** Who is asked, and about what. */
	record Asked(long personId, String subject) {

	}

}
