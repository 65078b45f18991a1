package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.sla.TargetName;

/** Lists of tickets; who may see a row is decided in each statement. */
@Repository
class TicketLists {

	/** As in the partial indexes of queues, word for word. */
	static final String OPEN = "t.status not in ('DENIED', 'RESOLVED', 'CLOSED', 'CANCELLED')";

	static final String DUE = "coalesce(t.due_at, 'infinity'::timestamptz)";

	/** For a client: own, in copy, or the organization's where the person manages it. */
	static final String FOR_CLIENT = """
			t.organization_id = :organization and (t.requester_id = :person or :manager or exists (select 1
				from ticket_copy c where c.ticket_id = t.id and c.person_id = :person))""";

	/**
	 * For the team: of one's own teams, assigned to oneself, or all for leaders and
	 * admins.
	 */
	static final String FOR_TEAM = """
			(:everything or t.assignee_id = :person or t.team_id in (select m.team_id
				from organization_team_member m where m.person_id = :person))""";

	private static final String COLUMNS = """
			t.id, t.number, t.subject, t.status, t.severity, t.opened_at, t.updated_at, t.last_message_at,
			t.last_message_side, t.last_message_author, t.last_message_excerpt, t.clock, t.clock_target, t.clock_label, t.due_at,
			t.yellow_at, t.red_at""";

	private static final String NAMED = """
			select t.*, o.name organization, r.name requester, p.name product, a.name assignee
			from (%s) t join organization o on o.id = t.organization_id
			join organization_person r on r.id = t.requester_id
			left join catalog_product p on p.id = t.product_id
			left join organization_person a on a.id = t.assignee_id
			order by %s""";

	private static final String IDS = ", t.organization_id, t.requester_id, t.product_id, t.assignee_id";

	private static final String COUNTS = "count(*) open" + count("breached", "t.due_at < :now")
			+ count("red", "t.due_at >= :now and t.red_at <= :now")
			+ count("yellow", "t.red_at > :now and t.yellow_at <= :now") + count("paused", "t.clock = 'PAUSED'")
			+ count("unassigned", QueueView.UNASSIGNED.condition()) + count("mine", QueueView.MINE.condition())
			+ count("answered", QueueView.ANSWERED.condition()) + count("severe", QueueView.SEVERE.condition())
			+ count("approval", QueueView.APPROVAL.condition()) + count("waiting", QueueView.WAITING.condition());

	private final JdbcClient jdbc;

	TicketLists(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A team's queue, nearest deadline first. */
	KeysetPage<TicketRow> queue(long teamId, QueueView view, CurrentPerson person, PageRequest request) {
		return byDeadline("t.team_id = :team and " + view.condition(), Map.of("team", teamId, "person", person.id()),
				request);
	}

	/** What is assigned to a person, nearest deadline first. */
	KeysetPage<TicketRow> assignedTo(CurrentPerson person, PageRequest request) {
		return byDeadline("t.assignee_id = :person", Map.of("person", person.id()), request);
	}

	private KeysetPage<TicketRow> byDeadline(String condition, Map<String, Object> parameters, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? " desc" : "";
		String order = DUE + direction + ", t.id" + direction;
		String inner = "select " + COLUMNS + IDS + " from ticket t where " + OPEN + " and " + condition
				+ position(cursor, DUE, request.isBack() ? "<" : ">") + " order by " + order + " limit "
				+ (KeysetPage.SIZE + 1);
		return KeysetPage.of(read(inner, order, parameters, cursor), request,
				(row) -> new Cursor(row.clock().dueAt(), row.id()).text());
	}

	/** A client's own tickets and those in copy, or the whole organization's. */
	KeysetPage<TicketRow> portal(CurrentPerson person, boolean organization, PortalView view, @Nullable String words,
			PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? " asc" : " desc";
		String order = "t.updated_at" + direction + ", t.id" + direction;
		String rest = " and " + view.condition() + search(words, true)
				+ position(cursor, "t.updated_at", request.isBack() ? ">" : "<") + " order by " + order + " limit "
				+ (KeysetPage.SIZE + 1);
		String from = "select " + COLUMNS + IDS + " from ticket t where t.organization_id = :organization and ";
		String inner = organization ? from + "true" + rest
				: "(" + from + "t.requester_id = :person" + rest + ") union all (select " + COLUMNS + IDS
						+ " from ticket_copy c join ticket t on t.id = c.ticket_id where c.person_id = :person"
						+ " and t.organization_id = :organization and t.requester_id <> :person" + rest + ")";
		Map<String, Object> parameters = withWords(words,
				Map.of("person", person.id(), "organization", Objects.requireNonNull(person.organizationId())));
		List<TicketRow> found = read(inner, order, parameters, cursor);
		return KeysetPage.of(found.subList(0, Math.min(found.size(), KeysetPage.SIZE + 1)), request,
				(row) -> new Cursor(row.updatedAt(), row.id()).text());
	}

	/**
	 * Everything that somebody of the team may see and that has the words, newest first.
	 */
	KeysetPage<TicketRow> search(CurrentPerson person, String words, PageRequest request) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String direction = request.isBack() ? " asc" : " desc";
		String order = "t.updated_at" + direction + ", t.id" + direction;
		String inner = "select " + COLUMNS + IDS + " from ticket t where " + FOR_TEAM + search(words, false)
				+ position(cursor, "t.updated_at", request.isBack() ? ">" : "<") + " order by " + order + " limit "
				+ (KeysetPage.SIZE + 1);
		Map<String, Object> parameters = withWords(words,
				Map.of("person", person.id(), "everything", person.seesEveryTeam()));
		return KeysetPage.of(read(inner, order, parameters, cursor), request,
				(row) -> new Cursor(row.updatedAt(), row.id()).text());
	}

	/** The latest changed of a scope that the person has. */
	List<TicketRow> found(TicketScope scope, Collection<TicketStatus> statuses, @Nullable String words, int most,
			@Nullable Cursor cursor, CurrentPerson person) {
		String order = "t.updated_at desc, t.id desc";
		String rest = (statuses.isEmpty() ? "" : " and t.status in (:statuses)") + search(words, person.isClient())
				+ position(cursor, "t.updated_at", "<") + " order by " + order + " limit " + most;
		String ticket = "select " + COLUMNS + IDS + " from ticket t where ";
		Map<String, Object> parameters = new HashMap<>(withWords(words, Map.of("person", person.id())));
		if (!statuses.isEmpty()) {
			parameters.put("statuses", statuses.stream().map(TicketStatus::name).toList());
		}
		if (person.isTeam()) {
			parameters.put("everything", person.seesEveryTeam());
			String mine = (scope == TicketScope.MINE) ? "t.assignee_id = :person and " : "";
			return read(ticket + mine + FOR_TEAM + rest, order, parameters, cursor);
		}
		parameters.put("organization", Objects.requireNonNull(person.organizationId()));
		String own = "t.organization_id = :organization and ";
		String inner = (scope == TicketScope.ORGANIZATION) ? ticket + own + "true" + rest
				: "(" + ticket + own + "t.requester_id = :person" + rest + ") union all (select " + COLUMNS + IDS
						+ " from ticket_copy c join ticket t on t.id = c.ticket_id where c.person_id = :person and "
						+ own + "t.requester_id <> :person" + rest + ")";
		List<TicketRow> rows = read(inner, order, parameters, cursor);
		return rows.subList(0, Math.min(rows.size(), most));
	}

	/** The latest of an organization that somebody of the team may see, but one. */
	List<TicketRow> others(CurrentPerson person, long organizationId, long ticketId) {
		String order = "t.updated_at desc, t.id desc";
		String inner = "select " + COLUMNS + IDS + " from ticket t where t.organization_id = :organization and t.id <> "
				+ ":ticket and " + FOR_TEAM + " order by " + order + " limit 5";
		return read(inner, order, Map.of("organization", organizationId, "ticket", ticketId, "person", person.id(),
				"everything", person.seesEveryTeam()), null);
	}

	/** How queues stand at an instant; a team without open tickets is left out. */
	Map<Long, QueueCounts> counts(Collection<Long> teamIds, CurrentPerson person, Instant now) {
		if (teamIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("select t.team_id, " + COUNTS + " from ticket t where t.team_id in (:teams) and " + OPEN
					+ " group by t.team_id")
			.param("teams", teamIds)
			.param("person", person.id())
			.param("now", Columns.parameter(now))
			.query((row, number) -> Map.entry(row.getLong("team_id"), counts(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** How a person's own work stands at an instant. */
	QueueCounts ownCounts(CurrentPerson person, Instant now) {
		return this.jdbc.sql("select " + COUNTS + " from ticket t where t.assignee_id = :person and " + OPEN)
			.param("person", person.id())
			.param("now", Columns.parameter(now))
			.query((row, number) -> counts(row))
			.single();
	}

	private static QueueCounts counts(ResultSet row) throws SQLException {
		return new QueueCounts(row.getLong("open"), row.getLong("breached"), row.getLong("red"), row.getLong("yellow"),
				row.getLong("paused"), row.getLong("unassigned"), row.getLong("mine"), row.getLong("answered"),
				row.getLong("severe"), row.getLong("approval"), row.getLong("waiting"));
	}

	private static String count(String name, String condition) {
		return ", count(*) filter (where " + condition + ") " + name;
	}

	long changedInQueue(long teamId, QueueView view, CurrentPerson person, Instant since) {
		return changed("t.team_id = :team and " + view.condition(), Map.of("team", teamId, "person", person.id()),
				since);
	}

	long changedOfOwn(CurrentPerson person, Instant since) {
		return changed("t.assignee_id = :person", Map.of("person", person.id()), since);
	}

	private long changed(String condition, Map<String, Object> parameters, Instant since) {
		return this.jdbc
			.sql("select count(*) from ticket t where " + OPEN + " and " + condition + " and t.updated_at > :since")
			.params(parameters)
			.param("since", Columns.parameter(since))
			.query(Long.class)
			.single();
	}

	/**
	 * The open tickets of each team that a person may see, and the person's among them.
	 */
	Map<Long, Open> openByTeam(CurrentPerson person) {
		return this.jdbc
			.sql("select t.team_id, count(*) open, count(*) filter (where t.assignee_id = :person) own from ticket t"
					+ " where " + OPEN + " and " + FOR_TEAM + " group by t.team_id")
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.query((row, number) -> Map.entry(row.getLong("team_id"),
					new Open(row.getLong("open"), row.getLong("own"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** How many tickets wait for a client, own or in copy, as the list shows them. */
	long needingClient(CurrentPerson person) {
		String waits = PortalView.NEEDS_YOU.condition() + " and t.organization_id = :organization";
		return this.jdbc
			.sql("select (select count(*) from ticket t where t.requester_id = :person and " + waits
					+ ") + (select count(*) from ticket_copy c join ticket t on t.id = c.ticket_id"
					+ " where c.person_id = :person and t.requester_id <> :person and " + waits + ")")
			.param("person", person.id())
			.param("organization", Objects.requireNonNull(person.organizationId()))
			.query(Long.class)
			.single();
	}

	private static String position(@Nullable Cursor cursor, String column, String than) {
		return (cursor != null) ? " and (" + column + ", t.id) " + than + " (cast(:at as timestamptz), :id)" : "";
	}

	private static String search(@Nullable String words, boolean forClient) {
		if (words == null) {
			return "";
		}
		String spoken = forClient ? " and m.visibility = 'PUBLIC'" : "";
		return " and t.id in (select s.id from ticket s where s.number = :number union select s.id from ticket s where"
				+ " to_tsvector('portuguese', ticket_fold(s.subject)) @@ websearch_to_tsquery('portuguese',"
				+ " ticket_fold(:words)) union select m.ticket_id from ticket_message m where to_tsvector('portuguese',"
				+ " ticket_fold(m.text)) @@ websearch_to_tsquery('portuguese', ticket_fold(:words))" + spoken + ")";
	}

	private static Map<String, Object> withWords(@Nullable String words, Map<String, Object> parameters) {
		if (words == null) {
			return parameters;
		}
		Map<String, Object> all = new HashMap<>(parameters);
		all.put("words", words);
		all.put("number", TicketNumber.normalize(words));
		return all;
	}

	private List<TicketRow> read(String inner, String order, Map<String, Object> parameters, @Nullable Cursor cursor) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(NAMED.formatted(inner, order)).params(parameters);
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		return statement.query(TicketLists::row).list();
	}

	private static TicketRow row(ResultSet row, int number) throws SQLException {
		return new TicketRow(row.getLong("id"), Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.constant(row, "status", TicketStatus.class), row.getInt("severity"),
				Columns.text(row, "organization"), Columns.text(row, "requester"), row.getString("product"),
				row.getString("assignee"), Columns.instant(row, "opened_at"), Columns.instant(row, "updated_at"),
				Columns.instant(row, "last_message_at"), Columns.constant(row, "last_message_side", Side.class),
				Columns.text(row, "last_message_author"), Columns.text(row, "last_message_excerpt"), clock(row));
	}

	private static @Nullable TargetName target(ResultSet row) throws SQLException {
		String code = row.getString("clock_target");
		return (code != null) ? new TargetName(code, row.getString("clock_label")) : null;
	}

	static TicketSheet.ClockFace clock(ResultSet row) throws SQLException {
		return new TicketSheet.ClockFace(Columns.text(row, "clock"), target(row), Columns.instantOrNull(row, "due_at"),
				Columns.instantOrNull(row, "yellow_at"), Columns.instantOrNull(row, "red_at"));
	}

	/** How many open tickets a team has, and how many of them a person has. */
	record Open(long all, long own) {

		static final Open NOTHING = new Open(0, 0);

	}

}
