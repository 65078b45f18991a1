package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.platform.Role;

/** Single tickets with all that belongs to them; who may see one is decided here. */
@Repository
class TicketSheets {

	private static final String SHEET = """
			select t.*, o.name organization, r.name requester, r.email requester_email, r.phone requester_phone,
				ob.name opened_by, rt.name request_type, rt.needs_approval, p.name product, m.name module,
				s.name situation, i.name impact, tm.name team, a.name assignee,
				mi.number merged_into
			from ticket t join organization o on o.id = t.organization_id
			join organization_person r on r.id = t.requester_id
			join organization_person ob on ob.id = t.opened_by_id
			join intake_request_type rt on rt.id = t.request_type_id
			join organization_team tm on tm.id = t.team_id
			left join catalog_product p on p.id = t.product_id
			left join catalog_module m on m.id = t.module_id
			left join catalog_situation s on s.id = t.situation_id
			left join catalog_impact i on i.id = t.impact_id
			left join organization_person a on a.id = t.assignee_id
			left join ticket mi on mi.id = t.merged_into_id
			where t.number = :number and\s""";

	/** The ticket itself and those that were merged into it, at whatever remove. */
	private static final String FAMILY = """
			any (array(with recursive family (id) as (select cast(:ticket as bigint)
				union select n.id from family f join ticket n on n.merged_into_id = f.id) select id from family))""";

	private static final String ORIGIN = "case when m.ticket_id <> :ticket then (select n.number from ticket n"
			+ " where n.id = m.ticket_id) end origin";

	/** Whoever registered an emergency sees it, whichever team it went to. */
	static final String TOOK_THE_CALL = " or (t.opened_by_id = :person and t.kind = 'PROTOCOL')";

	private final JdbcClient jdbc;

	TicketSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<TicketSheet> find(String number, CurrentPerson person) {
		return seen(SHEET, person).param("number", TicketNumber.normalize(number))
			.query(TicketSheets::sheet)
			.optional();
	}

	/** The product that a ticket is about. */
	Optional<Long> product(long ticketId) {
		return this.jdbc.sql("select product_id from ticket where id = :ticket and product_id is not null")
			.param("ticket", ticketId)
			.query(Long.class)
			.optional();
	}

	/** What the requester called it; null where no priority was asked. */
	@Nullable String priorityOf(long ticketId) {
		return this.jdbc.sql("select priority from ticket where id = :ticket")
			.param("ticket", ticketId)
			.query((row, number) -> Optional.ofNullable(row.getString("priority")))
			.single()
			.orElse(null);
	}

	/** The names of some people of the team, as one text. */
	String names(Collection<Long> personIds) {
		return personIds.isEmpty() ? "" : this.jdbc
			.sql("select coalesce(string_agg(p.name, ', ' order by lower(p.name)), '') from organization_person p"
					+ " where p.id in (:people)")
			.param("people", personIds)
			.query(String.class)
			.single();
	}

	/** The subject lines of those that the person may see. */
	Map<Long, String> subjects(Collection<Long> ticketIds, CurrentPerson person) {
		if (ticketIds.isEmpty()) {
			return Map.of();
		}
		return seen("select t.id, t.subject from ticket t where t.id in (:tickets) and ", person)
			.param("tickets", ticketIds)
			.query((row, number) -> Map.entry(row.getLong("id"), Columns.text(row, "subject")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private JdbcClient.StatementSpec seen(String statement, CurrentPerson person) {
		JdbcClient.StatementSpec spec = this.jdbc
			.sql(statement
					+ (person.isTeam() ? "(" + TicketLists.FOR_TEAM + TOOK_THE_CALL + ")" : TicketLists.FOR_CLIENT))
			.param("person", person.id());
		return person.isTeam() ? spec.param("everything", person.seesEveryTeam())
				: spec.param("organization", person.organizationId()).param("sees", person.seesOrganization());
	}

	/** The conversation in order; without internal notes for clients. */
	List<MessageLine> messages(long ticketId, boolean internal, List<FileLine> files) {
		Map<Long, List<FileLine>> byMessage = files.stream().collect(Collectors.groupingBy(FileLine::messageId));
		return this.jdbc
			.sql("select m.*, p.name author, " + ORIGIN + " from ticket_message m"
					+ " join organization_person p on p.id = m.author_id where m.ticket_id = " + FAMILY
					+ (internal ? "" : " and m.visibility = 'PUBLIC'") + " order by m.at, m.id")
			.param("ticket", ticketId)
			.query((row, number) -> message(row, byMessage))
			.list();
	}

	/**
	 * The newest messages of a part of the conversation, or those before one, in order.
	 * @param before a message; null for the end
	 * @param most how many
	 */
	List<MessageLine> messages(long ticketId, Show show, @Nullable Long before, int most, List<FileLine> files) {
		if (show == Show.EVENTS) {
			return List.of();
		}
		Map<Long, List<FileLine>> byMessage = files.stream().collect(Collectors.groupingBy(FileLine::messageId));
		return this.jdbc
			.sql("select * from (select m.*, p.name author, " + ORIGIN + " from ticket_message m"
					+ " join organization_person p on p.id = m.author_id where m.ticket_id = " + FAMILY
					+ " and m.id < :before" + (show.includes(Visibility.INTERNAL) ? "" : " and m.visibility = 'PUBLIC'")
					+ (show.includes(Visibility.PUBLIC) ? "" : " and m.visibility = 'INTERNAL'")
					+ " order by m.id desc limit :most) m order by m.id")
			.param("ticket", ticketId)
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("most", most)
			.query((row, number) -> message(row, byMessage))
			.list();
	}

	private static MessageLine message(ResultSet row, Map<Long, List<FileLine>> files) throws SQLException {
		return new MessageLine(row.getLong("id"), row.getLong("author_id"), Columns.text(row, "author"),
				Columns.constant(row, "side", Side.class), Columns.constant(row, "visibility", Visibility.class),
				Columns.instant(row, "at"), Columns.text(row, "text"), files.getOrDefault(row.getLong("id"), List.of()),
				row.getString("origin"));
	}

	/**
	 * What happened between two instants, in order; beside it every change of severity.
	 * @param before a message that ends it; null for the end
	 */
	List<HistoryLine> history(long ticketId, Instant since, @Nullable Long before, int most) {
		return this.jdbc.sql("select * from (select h.*, p.name actor, " + named("from_value") + " from_name, "
				+ named("to_value")
				+ " to_name from ticket_history h left join organization_person p on p.id = h.actor_id"
				+ " where h.ticket_id = :ticket and (h.kind = 'SEVERITY' or h.at >= :since and (cast(:before as bigint) is null"
				+ " or h.at < (select m.at from ticket_message m where m.id = :before and m.ticket_id = " + FAMILY
				+ ")))" + " order by h.id desc limit :most) h order by h.id")
			.param("ticket", ticketId)
			.param("since", Columns.parameter(since))
			.param("before", before)
			.param("most", most)
			.query(TicketSheets::event)
			.list();
	}

	private static HistoryLine event(ResultSet row, int number) throws SQLException {
		return new HistoryLine(row.getLong("id"), Columns.instant(row, "at"), row.getString("actor"),
				Columns.constant(row, "kind", HistoryKind.class), row.getString("from_name"), row.getString("to_name"),
				row.getString("reason"));
	}

	/**
	 * All that happened and was said, the latest first; messages and events share the
	 * order.
	 */
	KeysetPage<TimelineItem> past(long ticketId, PastFilter filter, PageRequest request, List<FileLine> files) {
		Map<Long, List<FileLine>> byMessage = files.stream().collect(Collectors.groupingBy(FileLine::messageId));
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		Show show = filter.show();
		String visible = show.includes(Visibility.PUBLIC)
				? show.includes(Visibility.INTERNAL) ? "true" : "m.visibility = 'PUBLIC'"
				: show.includes(Visibility.INTERNAL) ? "m.visibility = 'INTERNAL'" : "false";
		HistoryKind kind = filter.kind();
		String direction = request.isBack() ? "" : " desc";
		JdbcClient.StatementSpec statement = this.jdbc
			.sql("select * from (select m.id * 2 place, m.id, m.at, m.author_id, p.name author, m.side, m.visibility,"
					+ " m.text, " + ORIGIN
					+ ", null kind, null from_name, null to_name, null reason from ticket_message m"
					+ " join organization_person p on p.id = m.author_id where m.ticket_id = " + FAMILY + " and "
					+ ((kind != null) ? "false" : visible)
					+ " and (cast(:person as bigint) is null or m.author_id = :person) union all"
					+ " select h.id * 2 + 1, h.id, h.at, h.actor_id, p.name, null, null, null, null, h.kind, "
					+ named("from_value") + ", " + named("to_value") + ", h.reason from ticket_history h"
					+ " left join organization_person p on p.id = h.actor_id where h.ticket_id = :ticket and "
					+ show.includesEvents() + " and (cast(:kind as text) is null or h.kind = :kind)"
					+ " and (cast(:person as bigint) is null or h.actor_id = :person)) x"
					+ ((cursor != null) ? " where (x.at, x.place) " + (request.isBack() ? ">" : "<")
							+ " (cast(:at as timestamptz), :place)" : "")
					+ " order by x.at" + direction + ", x.place" + direction + " limit " + (KeysetPage.SIZE + 1))
			.param("ticket", ticketId)
			.param("person", filter.personId())
			.param("kind", (kind != null) ? kind.name() : null);
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("place", cursor.id());
		}
		return KeysetPage.of(statement.query((row, number) -> (row.getString("kind") != null)
				? new TimelineItem(null,
						List.of(new HistoryLine(row.getLong("id"), Columns.instant(row, "at"), row.getString("author"),
								Columns.constant(row, "kind", HistoryKind.class), row.getString("from_name"),
								row.getString("to_name"), row.getString("reason"))))
				: new TimelineItem(message(row, byMessage), List.of()))
			.list(), request, TicketSheets::place);
	}

	private static String place(TimelineItem item) {
		MessageLine message = item.message();
		return ((message != null) ? new Cursor(message.at(), message.id() * 2)
				: new Cursor(item.events().get(0).at(), item.events().get(0).id() * 2 + 1))
			.text();
	}

	/** Everybody who wrote or did anything on a ticket, by name. */
	Map<Long, String> actors(long ticketId) {
		Map<Long, String> people = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select p.id, p.name from organization_person p where p.id in (select m.author_id from ticket_message m
						where m.ticket_id = :ticket union select h.actor_id from ticket_history h where h.ticket_id = :ticket)
					order by lower(p.name), p.id""")
			.param("ticket", ticketId)
			.query((row, number) -> Map.entry(row.getLong("id"), Columns.text(row, "name")))
			.list()
			.forEach((entry) -> people.put(entry.getKey(), entry.getValue()));
		return people;
	}

	/** What stands around a ticket for the team, in one statement. */
	DeskContext context(long ticketId) {
		return this.jdbc.sql("""
				select r.role, c.name contract, p.name policy, c.valid_from, c.valid_until,
					(select count(*) from ticket_message m where m.ticket_id = %s and m.visibility = 'PUBLIC') said,
					(select count(*) from ticket_message m where m.ticket_id = %s and m.visibility = 'INTERNAL') noted,
					(select count(*) from ticket_history h where h.ticket_id = t.id) events,
					(select coalesce(max(m.id), 0) from ticket_message m where m.ticket_id = t.id) newest,
					array(select g.id || ' ' || g.name from ticket_tagging x join ticket_tag g on g.id = x.tag_id
						where x.ticket_id = t.id order by lower(g.name)) tags
				from ticket t join organization_person r on r.id = t.requester_id
				left join sla_agreement a on a.subject_id = t.id left join sla_contract c on c.id = a.contract_id
				left join sla_policy p on p.id = c.policy_id where t.id = :ticket""".formatted(FAMILY, FAMILY))
			.param("ticket", ticketId)
			.query((row, number) -> new DeskContext(Columns.constant(row, "role", Role.class),
					row.getString("contract"), row.getString("policy"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_until", LocalDate.class), row.getLong("said"), row.getLong("noted"),
					row.getLong("events"), row.getLong("newest"), tags((String[]) row.getArray("tags").getArray())))
			.single();
	}

	private static List<Tag> tags(String[] texts) {
		return Stream.of(texts)
			.map((text) -> new Tag(Long.parseLong(text.substring(0, text.indexOf(' '))),
					text.substring(text.indexOf(' ') + 1)))
			.toList();
	}

	/** Whom a ticket concerns, by what {@link TicketLists#FOR_CLIENT} lets each see. */
	TicketConcern concern(long ticketId) {
		return this.jdbc.sql("""
				select a.id assignee, r.id requester, array(select p.id from ticket_copy c
					join organization_person p on p.id = c.person_id where c.ticket_id = t.id and p.id <> t.requester_id
						and p.organization_id = t.organization_id and p.disabled_at is null order by p.id) copies
				from ticket t
				left join organization_person a on a.id = t.assignee_id and a.disabled_at is null
				left join organization_person r on r.id = t.requester_id and r.disabled_at is null
					and r.organization_id = t.organization_id
				where t.id = :ticket""")
			.param("ticket", ticketId)
			.query((row, number) -> new TicketConcern(Columns.longOrNull(row, "assignee"),
					Columns.longOrNull(row, "requester"), List.of((Long[]) row.getArray("copies").getArray())))
			.single();
	}

	/** Who wrote these messages; without internal notes for clients. */
	Map<Long, String> authors(long ticketId, Collection<Long> messageIds, boolean internal) {
		return messageIds.isEmpty() ? Map.of() : this.jdbc
			.sql("select m.id, p.name author from ticket_message m join organization_person p on p.id = m.author_id"
					+ " where m.ticket_id = :ticket and m.id in (:ids)"
					+ (internal ? "" : " and m.visibility = 'PUBLIC'"))
			.param("ticket", ticketId)
			.param("ids", messageIds)
			.query((row, number) -> Map.entry(row.getLong("id"), Columns.text(row, "author")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** The files of the conversation; without those of internal notes for clients. */
	List<FileLine> files(long ticketId, boolean internal) {
		return this.jdbc.sql(
				"select a.file_id, a.message_id, f.name, f.media_type, f.size_bytes, encode(f.sha256, 'hex') sha256 from ticket_attachment a"
						+ " join ticket_message m on m.id = a.message_id join platform_file f on f.id = a.file_id"
						+ " where a.ticket_id = " + FAMILY + (internal ? "" : " and m.visibility = 'PUBLIC'")
						+ " order by a.file_id")
			.param("ticket", ticketId)
			.query((row, number) -> new FileLine(row.getLong("file_id"), row.getLong("message_id"),
					Columns.text(row, "name"), Columns.text(row, "media_type"), row.getLong("size_bytes"),
					Columns.text(row, "sha256")))
			.list();
	}

	/** What happened, in order; without internal entries for clients. */
	List<HistoryLine> history(long ticketId, boolean internal) {
		return this.jdbc.sql("select h.*, p.name actor, " + named("from_value") + " from_name, " + named("to_value")
				+ " to_name from ticket_history h left join organization_person p on p.id = h.actor_id"
				+ " where h.ticket_id = :ticket" + (internal ? "" : " and h.visibility = 'PUBLIC'") + " order by h.id")
			.param("ticket", ticketId)
			.query(TicketSheets::event)
			.list();
	}

	private static String named(String column) {
		return "case when h.kind = 'ASSIGNED' then (select n.name from organization_person n where n.id = h." + column
				+ "::bigint) when h.kind in ('TEAM', 'ROUTED') then (select n.name from organization_team n"
				+ " where n.id = h." + column + "::bigint) else h." + column + " end";
	}

	/** The names of the people in copy. */
	List<String> copies(long ticketId) {
		return this.jdbc
			.sql("select p.name from ticket_copy c join organization_person p on p.id = c.person_id"
					+ " where c.ticket_id = :ticket order by lower(p.name)")
			.param("ticket", ticketId)
			.query(String.class)
			.list();
	}

	/**
	 * Whether a file belongs to a ticket that the person may see, in a visible message.
	 */
	boolean hasFile(String number, long fileId, CurrentPerson person) {
		return find(number, person)
			.map((ticket) -> files(ticket.id(), person.isTeam()).stream().anyMatch((file) -> file.id() == fileId))
			.orElse(false);
	}

	private static TicketSheet sheet(ResultSet row, int number) throws SQLException {
		return new TicketSheet(row.getLong("id"), Columns.text(row, "number"),
				Columns.constant(row, "kind", TicketKind.class), Columns.text(row, "subject"),
				Columns.constant(row, "status", TicketStatus.class), Columns.instant(row, "status_since"),
				row.getInt("severity"), Columns.constant(row, "severity_source", SeveritySource.class),
				row.getString("severity_reason"), row.getLong("organization_id"), Columns.text(row, "organization"),
				row.getLong("requester_id"), Columns.text(row, "requester"), Columns.text(row, "requester_email"),
				row.getString("requester_phone"), row.getLong("opened_by_id"), Columns.text(row, "opened_by"),
				Columns.text(row, "request_type"), row.getBoolean("needs_approval"), row.getString("product"),
				row.getString("module"), row.getString("situation"), row.getString("impact"), row.getString("phone"),
				row.getString("availability"), row.getLong("team_id"), Columns.text(row, "team"),
				Columns.longOrNull(row, "assignee_id"), row.getString("assignee"), Columns.instant(row, "opened_at"),
				Columns.instant(row, "updated_at"), Columns.instantOrNull(row, "resolved_at"),
				new TicketEnding(Columns.longOrNull(row, "follows_id"), Columns.instantOrNull(row, "closes_at"),
						Columns.instantOrNull(row, "reopens_until")),
				TicketLists.clock(row), row.getBoolean("confidential"), row.getString("merged_into"));
	}

}
