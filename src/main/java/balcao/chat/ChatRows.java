package balcao.chat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.TicketSight;

/** Conversations as they are read; who may see one is decided in each statement. */
@Repository
class ChatRows {

	/**
	 * Of a conversation {@code c}: a client's own, about an emergency only while its
	 * protocol is theirs to see.
	 */
	static final String FOR_CLIENT = """
			(c.client_id = :person and c.organization_id = :organization and (c.kind <> 'EMERGENCY' or exists (
				select from ticket t where t.id = c.ticket_id and""" + " " + TicketSight.FOR_CLIENT + ")))";

	/**
	 * Of one's teams, one's own, asked of oneself, those in which one takes part, or all
	 * for leaders and admins; an emergency's for whoever may see its protocol, whose
	 * words they are.
	 */
	static final String FOR_TEAM = """
			(:everything or case c.kind when 'EMERGENCY' then exists (select from ticket t where t.id = c.ticket_id and"""
			+ " " + TicketSight.FOR_TEAM
			+ """
					) else c.agent_id = :person or c.asked_id = :person or exists (select from organization_team_member tm
						where tm.team_id = c.team_id and tm.person_id = :person) or exists (select from chat_participant tp
						where tp.conversation_id = c.id and tp.person_id = :person and tp.side = 'TEAM' and tp.joined) end)""";

	/** Emergencies come first, then whoever has waited longest. */
	private static final String TURN = "(case %1$s.kind when 'EMERGENCY' then 0 else 1 end, %1$s.queued_at, %1$s.id)";

	private static final String NAMES = """
			join organization o on o.id = c.organization_id join organization_person cl on cl.id = c.client_id
			join organization_team t on t.id = c.team_id left join organization_person s on s.id = c.asked_id
			left join organization_person a on a.id = c.agent_id left join ticket k on k.id = c.ticket_id
			left join chat_participant me on me.conversation_id = c.id and me.person_id = :person""";

	private static final String ROW = """
			select c.*, o.name organization, cl.name client, t.name team, s.name asked, a.name agent, k.number ticket_number,
				(select count(*) from (select from chat_message m where m.conversation_id = c.id
					and m.position > coalesce(me.read, 0) and m.kind = 'SAID' and m.side <> :side limit 100) u) unread
			from (%s) c\s"""
			+ NAMES + " order by %s";

	private final JdbcClient jdbc;

	ChatRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The condition on a conversation {@code c} that the reader may see. */
	static String seenBy(CurrentPerson reader) {
		return reader.isTeam() ? FOR_TEAM : FOR_CLIENT;
	}

	/** What that condition asks about the reader. */
	static Map<String, Object> reader(CurrentPerson reader) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("person", reader.id());
		if (reader.isTeam()) {
			parameters.put("everything", reader.seesEveryTeam());
		}
		else {
			Long organization = reader.organizationId();
			parameters.put("organization", (organization != null) ? organization : 0L);
			parameters.put("sees", reader.seesOrganization());
		}
		return parameters;
	}

	Optional<ChatStanding> standing(long id, CurrentPerson reader) {
		return this.jdbc
			.sql("""
					select c.*, o.name organization, cl.name client, t.name team, s.name asked, a.name agent, k.number ticket_number,
						case when c.state = 'WAITING' then (select count(*) from chat_conversation w where w.team_id = c.team_id
							and w.state = 'WAITING' and %s <= %s) else 0 end place,
						coalesce(other.delivered, 0) delivered, coalesce(other.read, 0) read, coalesce(me.read, 0) own_read
					from chat_conversation c %s
					left join lateral (select max(x.delivered) delivered, max(x.read) read from chat_participant x
						where x.conversation_id = c.id and x.side <> :side) other on true
					where c.id = :id and %s"""
				.formatted(TURN.formatted("w"), TURN.formatted("c"), NAMES, seenBy(reader)))
			.param("id", id)
			.param("side", ChatSide.of(reader).name())
			.params(reader(reader))
			.query(ChatRows::standing)
			.optional();
	}

	/** The numbers of the last changes of some conversations. */
	Map<Long, Integer> versions(Collection<Long> ids) {
		Map<Long, Integer> versions = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, version from chat_conversation where id = any (:ids)")
				.param("ids", ids.toArray(Long[]::new))
				.query((row) -> {
					versions.put(row.getLong("id"), row.getInt("version"));
				});
		}
		return versions;
	}

	/** A client's own, the latest first. */
	KeysetPage<ChatRow> ofClient(CurrentPerson client, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? " asc" : " desc";
		String order = "c.last_at" + direction + ", c.id" + direction;
		String position = (cursor != null) ? " and (c.last_at, c.id) " + (request.isBack() ? ">" : "<")
				+ " (cast(:cursorAt as timestamptz), :cursorId)" : "";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql(ROW.formatted("select c.* from chat_conversation c where " + FOR_CLIENT + position + " order by "
					+ order + " limit " + (KeysetPage.SIZE + 1), order))
			.param("side", ChatSide.CLIENT.name())
			.params(reader(client));
		if (cursor != null) {
			statement = statement.param("cursorAt", cursor.instant()).param("cursorId", cursor.id());
		}
		return KeysetPage.of(statement.query(ChatRows::row).list(), request,
				(row) -> new Cursor(row.lastAt(), row.id()).text());
	}

	/** A client's open ones, emergencies first, 10 at most. */
	List<ChatRow> openOfClient(CurrentPerson client) {
		String order = "c.kind, c.last_at desc, c.id desc";
		return this.jdbc
			.sql(ROW.formatted("select c.* from chat_conversation c where " + FOR_CLIENT
					+ " and c.state <> 'ENDED' order by " + order + " limit 10", order))
			.param("side", ChatSide.CLIENT.name())
			.params(reader(client))
			.query(ChatRows::row)
			.list();
	}

	/** Those that wait for a team, 100 at most. */
	List<Long> waiting(long teamId) {
		return this.jdbc.sql("select id from chat_conversation where team_id = :team and state = 'WAITING' limit 100")
			.param("team", teamId)
			.query(Long.class)
			.list();
	}

	/** Lets open pages know, without a new line. */
	void touch(long id) {
		this.jdbc.sql("update chat_conversation set version = version + 1 where id = :id").param("id", id).update();
	}

	/** Somebody takes part from now on, in a conversation whose row is locked. */
	void join(long id, long personId, ChatSide side, Instant now) {
		join(id, personId, side, false, now);
	}

	/** The same for whoever was asked to, and goes on when the conversation goes. */
	void invite(long id, long personId, Instant now) {
		join(id, personId, ChatSide.TEAM, true, now);
	}

	private void join(long id, long personId, ChatSide side, boolean invited, Instant now) {
		this.jdbc.sql("""
				insert into chat_participant as p (conversation_id, person_id, side, joined_at, joined, invited)
				values (:id, :person, :side, :now, true, :invited)
				on conflict on constraint chat_participant_pk do update set joined = true,
					invited = p.invited or excluded.invited
				where not p.joined or (excluded.invited and not p.invited)""")
			.param("id", id)
			.param("person", personId)
			.param("side", side.name())
			.param("invited", invited)
			.param("now", Columns.parameter(now))
			.update();
	}

	/**
	 * Whoever speaks has looked at what was said before; whoever is spoken to has
	 * something to look at from now on.
	 * @param toId who has the conversation, or its client; null for nobody yet
	 */
	void spoken(long id, long authorId, @Nullable Long toId, Instant now) {
		this.jdbc.sql("""
				update chat_participant set told = false,
					unread_since = case when person_id = :author then null else cast(:now as timestamptz) end
				where conversation_id = :id and ((person_id = :author and unread_since is not null)
					or (person_id = cast(:to as bigint) and unread_since is null))""")
			.param("author", authorId)
			.param("to", toId)
			.param("id", id)
			.param("now", Columns.parameter(now))
			.update();
	}

	/**
	 * Words that wait since before an instant for who has the conversation, or for its
	 * client, and that nobody was told of: from now on they were. What is said about an
	 * emergency is told with its protocol.
	 */
	List<Unread> tellUnread(Instant before) {
		return this.jdbc
			.sql("""
					with late as (select conversation_id, person_id from chat_participant where unread_since <= :before and not told
						order by unread_since, conversation_id, person_id limit 50 for update skip locked),
					found as (update chat_participant p set told = true from late where p.conversation_id = late.conversation_id
						and p.person_id = late.person_id returning p.conversation_id, p.person_id, p.side, p.read)
					select c.id, f.side, f.person_id, c.team_id, c.client_id, c.organization_id, w.author_id, a.name author
					from found f join chat_conversation c on c.id = f.conversation_id and c.kind = 'MANAGER'
						and ((f.side = 'CLIENT' and c.client_id = f.person_id)
							or (f.side = 'TEAM' and c.agent_id = f.person_id and c.state = 'TALKING'))
					join lateral (select m.author_id from chat_message m where m.conversation_id = c.id and m.position > f.read
						and m.kind = 'SAID' and m.side <> f.side order by m.position desc limit 1) w on true
					join organization_person a on a.id = w.author_id""")
			.param("before", Columns.parameter(before))
			.query((row, number) -> new Unread(row.getLong("id"), Columns.constant(row, "side", ChatSide.class),
					row.getLong("person_id"), row.getLong("team_id"), row.getLong("client_id"),
					row.getLong("organization_id"), row.getLong("author_id"), Columns.text(row, "author")))
			.list();
	}

	/** Nobody but its client takes part for that side, whoever else it was before. */
	void forgetFormerClient(long id, long clientId) {
		this.jdbc.sql(
				"delete from chat_participant where conversation_id = :id and side = 'CLIENT' and person_id <> :client")
			.param("id", id)
			.param("client", clientId)
			.update();
	}

	/** The number of what a conversation became. */
	String numberOf(long id) {
		return this.jdbc
			.sql("select t.number from chat_conversation c join ticket t on t.id = c.ticket_id where c.id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	/** The files that were sent in a conversation itself, in order. */
	List<Long> filesOf(long id) {
		return this.jdbc
			.sql("select file_id from chat_attachment where conversation_id = :id order by message_id, file_id")
			.param("id", id)
			.query(Long.class)
			.list();
	}

	/** Whoever of the team was not invited takes part no longer: it goes to others. */
	void leave(long id) {
		this.jdbc
			.sql("""
					update chat_participant set joined = false where conversation_id = :id and side = 'TEAM' and joined and not invited""")
			.param("id", id)
			.update();
	}

	/**
	 * How far somebody's page has come, which gives no right; answers whether that is
	 * news. A place beyond the last is the last. The conversation is locked first, as
	 * whoever writes in it does.
	 */
	boolean receive(long id, CurrentPerson person, int delivered, int read, Instant now) {
		return this.jdbc
			.sql("""
					insert into chat_participant as p (conversation_id, person_id, side, joined_at, delivered, read)
					select c.id, :person, :side, :now, least(greatest(:delivered, :read), c.last_position), least(:read, c.last_position)
					from chat_conversation c where c.id = :id and %s for no key update of c
					on conflict on constraint chat_participant_pk do update set
						delivered = greatest(p.delivered, excluded.delivered, excluded.read), read = greatest(p.read, excluded.read),
						told = p.told and excluded.read <= p.read,
						unread_since = case when excluded.read <= p.read or p.unread_since is null then p.unread_since else (
							select min(m.at) from chat_message m where m.conversation_id = p.conversation_id
							and m.position > excluded.read and m.kind = 'SAID' and m.side <> p.side) end
					where p.delivered < excluded.delivered or p.read < excluded.read"""
				.formatted(seenBy(person)))
			.param("id", id)
			.param("side", ChatSide.of(person).name())
			.param("delivered", Math.max(0, delivered))
			.param("read", Math.max(0, read))
			.param("now", Columns.parameter(now))
			.params(reader(person))
			.update() > 0;
	}

	private static ChatStanding standing(ResultSet row, int number) throws SQLException {
		return new ChatStanding(row.getLong("id"), Columns.constant(row, "kind", ChatKind.class),
				Columns.constant(row, "state", ChatState.class), row.getLong("organization_id"),
				Columns.text(row, "organization"), row.getLong("client_id"), Columns.text(row, "client"),
				row.getLong("team_id"), Columns.text(row, "team"), Columns.longOrNull(row, "asked_id"),
				row.getString("asked"), Columns.longOrNull(row, "agent_id"), row.getString("agent"),
				Columns.longOrNull(row, "ticket_id"), row.getString("ticket_number"),
				Columns.instant(row, "started_at"), Columns.instantOrNull(row, "taken_at"),
				Columns.instantOrNull(row, "ended_at"), row.getInt("last_position"), row.getInt("place"),
				row.getInt("delivered"), row.getInt("read"), row.getInt("own_read"), row.getInt("version"));
	}

	static ChatRow row(ResultSet row, int number) throws SQLException {
		return new ChatRow(row.getLong("id"), Columns.constant(row, "kind", ChatKind.class),
				Columns.constant(row, "state", ChatState.class), Columns.text(row, "organization"),
				Columns.text(row, "client"), Columns.text(row, "team"), row.getString("asked"), row.getString("agent"),
				row.getString("ticket_number"), Columns.instant(row, "started_at"), Columns.instant(row, "last_at"),
				Columns.constantOrNull(row, "last_side", ChatSide.class), row.getString("last_excerpt"),
				row.getInt("unread"));
	}

	/** Words that somebody has not looked at, and who said the last of them. */
	record Unread(long id, ChatSide side, long personId, long teamId, long clientId, long organizationId, long authorId,
			String author) {

	}

}
