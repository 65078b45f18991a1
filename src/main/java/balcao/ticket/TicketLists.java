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

import balcao.catalog.Priority;
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

	/** Own or in copy; what is confidential has nobody else on the client's side. */
	static final String PARTY = """
			(t.requester_id = :person or exists (select 1 from ticket_copy c where c.ticket_id = t.id
				and c.person_id = :person))""";

	/** What one sees of an organization whose requests one sees. */
	static final String OF_ORGANIZATION = "(not t.confidential or " + PARTY + ")";

	/**
	 * For a client: own, in copy, or the organization's where the person sees those,
	 * unless confidential.
	 */
	static final String FOR_CLIENT = "t.organization_id = :organization and ((:sees and not t.confidential) or " + PARTY
			+ ")";

	/**
	 * For the team: of one's own teams, assigned to oneself, asked of oneself to approve,
	 * or all for leaders and admins.
	 */
	static final String FOR_TEAM = """
			(:everything or t.assignee_id = :person or t.team_id in (select m.team_id
				from organization_team_member m where m.person_id = :person)
			or t.id in (select s.subject_id from approval_step_approver a join approval_step s on s.id = a.step_id
				where a.person_id = :person union all select s.subject_id from approval_step s
				join organization_team_member m on m.team_id = s.team_id where m.person_id = :person))""";

	static final String COLUMNS = """
			t.id, t.number, t.kind, t.subject, t.status, t.severity, t.opened_at, t.updated_at, t.last_message_at,
			t.last_message_side, t.last_message_author, t.last_message_excerpt, t.clock, t.clock_target, t.clock_label, t.due_at,
			t.yellow_at, t.red_at, t.priority""";

	static final String NAMED = """
			select t.*, o.name organization, r.name requester, p.name product, a.name assignee, w.name team
			from (%s) t join organization o on o.id = t.organization_id
			join organization_person r on r.id = t.requester_id join organization_team w on w.id = t.team_id
			left join catalog_product p on p.id = t.product_id
			left join organization_person a on a.id = t.assignee_id
			order by %s""";

	static final String IDS = ", t.organization_id, t.requester_id, t.product_id, t.assignee_id, t.team_id";

	/** How far what is late, urgent or close to it is counted. */
	static final int COUNTED = 5_000;

	private static final String STAGES = "count(*) filter (where x.due_at < :now) breached, count(*) filter (where "
			+ "x.due_at >= :now and x.red_at <= :now) red, count(*) filter (where x.red_at > :now) yellow, count(*) = "
			+ COUNTED + " bounded from (select t.due_at, t.red_at from ticket t where " + OPEN
			+ " and %s and t.yellow_at <= :now limit " + COUNTED + ") x";

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
		String inner = organization ? from + OF_ORGANIZATION + rest
				: "(" + from + "t.requester_id = :person" + rest + ") union all (select " + COLUMNS + IDS
						+ " from ticket_copy c join ticket t on t.id = c.ticket_id where c.person_id = :person"
						+ " and t.organization_id = :organization and t.requester_id <> :person" + rest + ")";
		Map<String, Object> parameters = withWords(words,
				Map.of("person", person.id(), "organization", Objects.requireNonNull(person.organizationId())));
		List<TicketRow> found = read(inner, order, parameters, cursor);
		return KeysetPage.of(found.subList(0, Math.min(found.size(), KeysetPage.SIZE + 1)), request,
				(row) -> new Cursor(row.updatedAt(), row.id()).text());
	}

	/** Numbers of what a client may see and was opened in a period, in order. */
	List<String> openedBetween(Instant from, Instant until, boolean organization, String after, int most,
			CurrentPerson person) {
		return opened("select t.number from ticket t where ", organization,
				" and t.number > :after order by t.number limit :most", from, until, person)
			.param("after", after)
			.param("most", most)
			.query(String.class)
			.list();
	}

	/** How many those are, with their public messages. */
	DossierReading.Extent extent(Instant from, Instant until, boolean organization, CurrentPerson person) {
		return opened(
				"select count(*) tickets, coalesce(sum((select count(*) from ticket_message m"
						+ " where m.ticket_id = t.id and m.visibility = 'PUBLIC')), 0) messages from ticket t where ",
				organization, "", from, until, person)
			.query((row, number) -> new DossierReading.Extent(row.getInt("tickets"), row.getInt("messages")))
			.single();
	}

	private JdbcClient.StatementSpec opened(String select, boolean organization, String rest, Instant from,
			Instant until, CurrentPerson person) {
		return this.jdbc
			.sql(select + "t.organization_id = :organization and t.opened_at >= :from and t.opened_at < :until and "
					+ (organization ? OF_ORGANIZATION : PARTY) + rest)
			.param("organization", Objects.requireNonNull(person.organizationId()))
			.param("person", person.id())
			.param("from", Columns.parameter(from))
			.param("until", Columns.parameter(until));
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
		String inner = (scope == TicketScope.ORGANIZATION) ? ticket + own + OF_ORGANIZATION + rest
				: "(" + ticket + own + "t.requester_id = :person" + rest + ") union all (select " + COLUMNS + IDS
						+ " from ticket_copy c join ticket t on t.id = c.ticket_id where c.person_id = :person and "
						+ own + "t.requester_id <> :person" + rest + ")";
		List<TicketRow> rows = read(inner, order, parameters, cursor);
		return rows.subList(0, Math.min(rows.size(), most));
	}

	/** What an organization has open, emergencies first, then the latest changed. */
	List<TicketRow> openOf(long organizationId, CurrentPerson person) {
		return few("t.organization_id = :which and " + OPEN, organizationId, person);
	}

	/** One by its number. */
	List<TicketRow> numbered(String number, CurrentPerson person) {
		return few("t.number = :which", number, person);
	}

	private List<TicketRow> few(String condition, Object which, CurrentPerson person) {
		String order = "t.kind, t.updated_at desc, t.id desc";
		String inner = "select " + COLUMNS + IDS + " from ticket t where " + condition + " and " + FOR_TEAM
				+ " order by " + order + " limit 8";
		return read(inner, order, Map.of("which", which, "person", person.id(), "everything", person.seesEveryTeam()),
				null);
	}

	/** The latest of an organization that somebody of the team may see, but one. */
	List<TicketRow> others(CurrentPerson person, long organizationId, long ticketId) {
		String order = "t.updated_at desc, t.id desc";
		String inner = "select " + COLUMNS + IDS + " from ticket t where t.organization_id = :organization and t.id <> "
				+ ":ticket and " + FOR_TEAM + " order by " + order + " limit 5";
		return read(inner, order, Map.of("organization", organizationId, "ticket", ticketId, "person", person.id(),
				"everything", person.seesEveryTeam()), null);
	}

	/**
	 * How queues stand at an instant: what the tally keeps, and the stages by a range of
	 * an index.
	 */
	Map<Long, QueueCounts> counts(Collection<Long> teamIds, CurrentPerson person, Instant now) {
		if (teamIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc
			.sql("select q.id team_id, " + TicketTallies.SUMS + ", s.* from organization_team q cross join lateral ("
					+ TicketTallies.OF_TEAM + ") y cross join lateral (select " + STAGES.formatted("t.team_id = q.id")
					+ ") s where q.id in (:teams)")
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
		return this.jdbc
			.sql("select " + TicketTallies.SUMS + ", s.* from (" + TicketTallies.OF_PERSON
					+ ") y cross join lateral (select " + STAGES.formatted("t.assignee_id = :person") + ") s")
			.param("person", person.id())
			.param("now", Columns.parameter(now))
			.query((row, number) -> counts(row))
			.single();
	}

	private static QueueCounts counts(ResultSet row) throws SQLException {
		return new QueueCounts(row.getLong("open"), row.getLong("breached"), row.getLong("red"), row.getLong("yellow"),
				row.getLong("paused"), row.getLong("unassigned"), row.getLong("mine"), row.getLong("answered"),
				row.getLong("severe"), row.getLong("approval"), row.getLong("waiting"), row.getBoolean("bounded"));
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
			.sql("select count(*) from (select 1 from ticket t where " + OPEN + " and " + condition
					+ " and t.updated_at > :since limit 1000) x")
			.params(parameters)
			.param("since", Columns.parameter(since))
			.query(Long.class)
			.single();
	}

	/** The queues that a person works, each with its open tickets, by name. */
	DeskWork work(CurrentPerson person) {
		List<DeskWork> queues = this.jdbc
			.sql("""
					select w.id, w.name, (select coalesce(sum(y.open), 0) from ticket_tally y where y.team_id = w.id) open,
						(select coalesce(sum(y.open), 0) from ticket_tally y where y.assignee_id = :person) own
					from (values (1)) one left join organization_team w on w.archived_at is null and (:everything or w.id in (
						select m.team_id from organization_team_member m where m.person_id = :person))
					order by lower(w.name)""")
			.param("person", person.id())
			.param("everything", person.seesEveryTeam())
			.query((row,
					number) -> new DeskWork((row.getString("name") != null) ? List
						.of(new DeskWork.Queue(row.getLong("id"), Columns.text(row, "name"), row.getLong("open")))
							: List.of(), row.getLong("own")))
			.list();
		return new DeskWork(queues.stream().flatMap((one) -> one.queues().stream()).toList(), queues.get(0).own());
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

	/**
	 * Found first, as an array, and then looked at: how many tickets a word has is
	 * unknown to the planner, which would read all tickets for a word that three have.
	 */
	static String search(@Nullable String words, boolean forClient) {
		if (words == null) {
			return "";
		}
		String spoken = forClient ? " and m.visibility = 'PUBLIC'" : "";
		return " and t.id = any(array(select s.id from ticket s where s.number = :number union select s.id from ticket s where"
				+ " to_tsvector('portuguese', ticket_fold(s.subject)) @@ websearch_to_tsquery('portuguese',"
				+ " ticket_fold(:words)) union select m.ticket_id from ticket_message m where to_tsvector('portuguese',"
				+ " ticket_fold(m.text)) @@ websearch_to_tsquery('portuguese', ticket_fold(:words))" + spoken + "))";
	}

	static Map<String, Object> withWords(@Nullable String words, Map<String, Object> parameters) {
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

	static TicketRow row(ResultSet row, int number) throws SQLException {
		return new TicketRow(row.getLong("id"), Columns.text(row, "number"),
				Columns.constant(row, "kind", TicketKind.class), Columns.text(row, "subject"),
				Columns.constant(row, "status", TicketStatus.class), row.getInt("severity"),
				Columns.text(row, "organization"), Columns.text(row, "requester"), row.getString("product"),
				row.getString("assignee"), Columns.instant(row, "opened_at"), Columns.instant(row, "updated_at"),
				Columns.instant(row, "last_message_at"), Columns.constant(row, "last_message_side", Side.class),
				Columns.text(row, "last_message_author"), Columns.text(row, "last_message_excerpt"), clock(row),
				Columns.text(row, "team"), Columns.constantOrNull(row, "priority", Priority.class));
	}

	private static @Nullable TargetName target(ResultSet row) throws SQLException {
		String code = row.getString("clock_target");
		return (code != null) ? new TargetName(code, row.getString("clock_label")) : null;
	}

	static TicketSheet.ClockFace clock(ResultSet row) throws SQLException {
		return new TicketSheet.ClockFace(Columns.text(row, "clock"), target(row), Columns.instantOrNull(row, "due_at"),
				Columns.instantOrNull(row, "yellow_at"), Columns.instantOrNull(row, "red_at"));
	}

}
