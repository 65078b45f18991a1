package balcao.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import balcao.ticket.TicketStatus;

/**
 * Conversations as the team reads them; what one may see is decided in each statement.
 */
@Repository
class DeskChatRows {

	private static final String SELECT = """
			select c.*, o.name organization, cl.name client, t.name team, s.name asked, a.name agent, k.number ticket_number,
				(select count(*) from (select from chat_message m where m.conversation_id = c.id
					and m.position > coalesce(me.read, 0) and m.kind = 'SAID' and m.side <> 'TEAM' limit 100) u) unread,
				(c.asked_id is not distinct from :person or exists (select from organization_attendant oa
					where oa.organization_id = c.organization_id and oa.person_id = :person)) own, g.score
			from (%s) c
			join organization o on o.id = c.organization_id join organization_person cl on cl.id = c.client_id
			join organization_team t on t.id = c.team_id left join organization_person s on s.id = c.asked_id
			left join organization_person a on a.id = c.agent_id left join ticket k on k.id = c.ticket_id
			left join chat_rating g on g.conversation_id = c.id
			left join chat_participant me on me.conversation_id = c.id and me.person_id = :person""";

	private final JdbcClient jdbc;

	DeskChatRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The open ones, 200 at most: what is urgent first, then one's own, then by time. */
	List<Open> open(CurrentPerson reader) {
		return this.jdbc
			.sql(SELECT
				.formatted("select c.* from chat_conversation c where c.state <> 'ENDED' and " + ChatRows.FOR_TEAM
						+ " order by case c.state when 'LEFT_MESSAGE' then 1 else 0 end, c.queued_at, c.id limit 200")
					+ " order by c.kind <> 'EMERGENCY', own desc, c.queued_at, c.id")
			.params(ChatRows.reader(reader))
			.query((row, number) -> new Open(new DeskChatRow(ChatRows.row(row, number), row.getBoolean("own")),
					Columns.longOrNull(row, "agent_id")))
			.list();
	}

	/** Those that a filter finds, the latest first. */
	KeysetPage<PastChat> page(PastChatFilter filter, CurrentPerson reader, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? " asc" : " desc";
		String order = " order by c.last_at" + direction + ", c.id" + direction;
		String position = (cursor != null) ? " and (c.last_at, c.id) " + (request.isBack() ? ">" : "<")
				+ " (cast(:cursorAt as timestamptz), :cursorId)" : "";
		Map<String, Object> parameters = new HashMap<>(ChatRows.reader(reader));
		String condition = condition(filter, parameters);
		if (cursor != null) {
			parameters.put("cursorAt", cursor.instant());
			parameters.put("cursorId", cursor.id());
		}
		return KeysetPage.of(this.jdbc
			.sql(SELECT.formatted("select c.* from chat_conversation c where " + ChatRows.FOR_TEAM + condition
					+ position + order + " limit " + (KeysetPage.SIZE + 1)) + order)
			.params(parameters)
			.query((row, number) -> new PastChat(ChatRows.row(row, number), integer(row, "score")))
			.list(), request, (row) -> new Cursor(row.chat().lastAt(), row.chat().id()).text());
	}

	private static String condition(PastChatFilter filter, Map<String, Object> parameters) {
		StringBuilder condition = new StringBuilder();
		if (filter.ended()) {
			condition.append(" and c.state = 'ENDED'");
		}
		if (!filter.client().isBlank()) {
			condition.append("""
					 and (c.organization_id in (select fo.id from organization fo where fo.name ilike :client)
					or c.client_id in (select fp.id from organization_person fp where fp.name ilike :client))""");
			parameters.put("client", Columns.containing(filter.client()));
		}
		Long agent = filter.agent();
		if (agent != null) {
			condition.append(" and c.agent_id = :agent");
			parameters.put("agent", agent);
		}
		if (!filter.words().isBlank()) {
			condition
				.append("""
						 and c.id in (select fm.conversation_id from chat_message fm where fm.text ilike :words
						union all select fx.conversation_id from chat_message fx join ticket_message ft on ft.id = fx.ticket_message_id
						where fx.conversation_id = c.id and ft.text ilike :words)""");
			parameters.put("words", Columns.containing(filter.words()));
		}
		return condition.toString();
	}

	/** Who of the team ever had one, by name. */
	List<Agent> agents() {
		return this.jdbc
			.sql("""
					select p.id, p.name from organization_person p where p.organization_id is null
					and exists (select from chat_conversation c where c.agent_id = p.id) order by lower(p.name), p.id limit 500""")
			.query((row, number) -> new Agent(row.getLong("id"), Columns.text(row, "name")))
			.list();
	}

	/** How to reach the client. */
	Reach reach(long clientId) {
		return this.jdbc.sql("select email, phone from organization_person where id = :id")
			.param("id", clientId)
			.query((row, number) -> new Reach(Columns.text(row, "email"), row.getString("phone")))
			.single();
	}

	/**
	 * Open tickets of an organization that the reader may see, the client's own first.
	 */
	List<ClientTicket> tickets(long organizationId, long clientId, CurrentPerson reader) {
		return this.jdbc
			.sql("""
					select t.number, t.subject, t.status, t.requester_id = :client own, t.updated_at from ticket t
					where t.organization_id = :organization and t.merged_into_id is null
					and t.status not in ('RESOLVED', 'CLOSED', 'CANCELLED', 'DENIED')
					and (:everything or t.assignee_id = :person or t.team_id in (select tm.team_id from organization_team_member tm
						where tm.person_id = :person))
					order by t.requester_id <> :client, t.updated_at desc, t.id desc limit 8""")
			.param("organization", organizationId)
			.param("client", clientId)
			.param("person", reader.id())
			.param("everything", reader.seesEveryTeam())
			.query((row, number) -> new ClientTicket(Columns.text(row, "number"), Columns.text(row, "subject"),
					Columns.constant(row, "status", TicketStatus.class), row.getBoolean("own"),
					Columns.instant(row, "updated_at")))
			.list();
	}

	List<ChatNote> notes(long conversationId) {
		return this.jdbc
			.sql("""
					select n.id, p.name author, n.text, n.at from chat_note n join organization_person p on p.id = n.author_id
					where n.conversation_id = :id order by n.id desc limit 50""")
			.param("id", conversationId)
			.query((row, number) -> new ChatNote(row.getLong("id"), Columns.text(row, "author"),
					Columns.text(row, "text"), Columns.instant(row, "at")))
			.list();
	}

	void addNote(long conversationId, long authorId, String text, Instant now) {
		this.jdbc.sql("insert into chat_note (conversation_id, author_id, text, at) values (:id, :author, :text, :now)")
			.param("id", conversationId)
			.param("author", authorId)
			.param("text", text)
			.param("now", Columns.parameter(now))
			.update();
	}

	/**
	 * In which team somebody takes a conversation over: the one it is in, where they can.
	 */
	long teamOf(long personId, long teamId) {
		return this.jdbc
			.sql("""
					select coalesce((select m.team_id from organization_team_member m join organization_team t on t.id = m.team_id
						and t.archived_at is null where m.person_id = :person order by m.team_id <> :team, m.team_id limit 1), :team)""")
			.param("person", personId)
			.param("team", teamId)
			.query(Long.class)
			.single();
	}

	/** Whoever is to be told of a long wait is told again. */
	void forgetTold(long conversationId) {
		this.jdbc.sql("update chat_conversation set told_at = null where id = :id")
			.param("id", conversationId)
			.update();
	}

	/** Those that wait since before an instant, told of from now on. */
	List<Waiting> tellWaiting(Instant before, Instant now) {
		return this.jdbc
			.sql("""
					with late as (select id from chat_conversation where state = 'WAITING' and told_at is null and queued_at <= :before
						order by queued_at, id limit 50 for update skip locked)
					update chat_conversation c set told_at = :now from late where c.id = late.id
					returning c.id, c.team_id, c.asked_id, c.client_id, c.organization_id""")
			.param("before", Columns.parameter(before))
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Waiting(row.getLong("id"), row.getLong("team_id"),
					Columns.longOrNull(row, "asked_id"), row.getLong("client_id"), row.getLong("organization_id")))
			.list();
	}

	/** Notes that a draft shall become the ticket of a conversation. */
	void draft(long conversationId, long draftId) {
		this.jdbc.sql("insert into chat_draft (draft_id, conversation_id) values (:draft, :id) on conflict do nothing")
			.param("draft", draftId)
			.param("id", conversationId)
			.update();
	}

	Optional<ChatMark> mark(long conversationId) {
		return this.jdbc.sql("select score, comment, at from chat_rating where conversation_id = :id")
			.param("id", conversationId)
			.query((row, number) -> new ChatMark(integer(row, "score"), row.getString("comment"),
					Columns.instant(row, "at"), false))
			.optional();
	}

	void rate(long conversationId, int score, @Nullable String comment, Instant now) {
		this.jdbc
			.sql("""
					insert into chat_rating (conversation_id, score, comment, at, changed_at) values (:id, :score, :comment, :now, :now)
					on conflict (conversation_id) do update set score = excluded.score, comment = excluded.comment,
						changed_at = excluded.changed_at""")
			.param("id", conversationId)
			.param("score", score)
			.param("comment", comment)
			.param("now", Columns.parameter(now))
			.update();
	}

	private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

	/** An open one, and who has it. */
	record Open(DeskChatRow row, @Nullable Long agentId) {

	}

	/** Somebody who had conversations. */
	record Agent(long id, String name) {

	}

	/** How to reach somebody. */
	record Reach(String email, @Nullable String phone) {

	}

	/** One that waits too long. */
	record Waiting(long id, long teamId, @Nullable Long askedId, long clientId, long organizationId) {

	}

}
