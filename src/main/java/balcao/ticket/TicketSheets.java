package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/** Single tickets with all that belongs to them; who may see one is decided here. */
@Repository
class TicketSheets {

	private static final String SHEET = """
			select t.*, o.name organization, r.name requester, r.email requester_email, r.phone requester_phone,
				ob.name opened_by, rt.name request_type, rt.needs_approval, p.name product, m.name module,
				s.name situation, i.name impact, tm.name team, a.name assignee
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
			where t.number = :number and\s""";

	private final JdbcClient jdbc;

	TicketSheets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<TicketSheet> find(String number, CurrentPerson person) {
		return seen(SHEET, person).param("number", number).query(TicketSheets::sheet).optional();
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
			.sql(statement + (person.isTeam() ? TicketLists.FOR_TEAM : TicketLists.FOR_CLIENT))
			.param("person", person.id());
		return person.isTeam() ? spec.param("everything", person.seesEveryTeam())
				: spec.param("organization", person.organizationId()).param("manager", person.managesOrganization());
	}

	/** The conversation in order; without internal notes for clients. */
	List<MessageLine> messages(long ticketId, boolean internal, List<FileLine> files) {
		Map<Long, List<FileLine>> byMessage = files.stream().collect(Collectors.groupingBy(FileLine::messageId));
		return this.jdbc
			.sql("select m.*, p.name author from ticket_message m join organization_person p on p.id = m.author_id"
					+ " where m.ticket_id = :ticket" + (internal ? "" : " and m.visibility = 'PUBLIC'")
					+ " order by m.id")
			.param("ticket", ticketId)
			.query((row, number) -> new MessageLine(row.getLong("id"), row.getLong("author_id"),
					Columns.text(row, "author"), Columns.constant(row, "side", Side.class),
					Columns.constant(row, "visibility", Visibility.class), Columns.instant(row, "at"),
					Columns.text(row, "text"), byMessage.getOrDefault(row.getLong("id"), List.of())))
			.list();
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
						+ " where a.ticket_id = :ticket" + (internal ? "" : " and m.visibility = 'PUBLIC'")
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
			.query((row, number) -> new HistoryLine(row.getLong("id"), Columns.instant(row, "at"),
					row.getString("actor"), Columns.constant(row, "kind", HistoryKind.class),
					row.getString("from_name"), row.getString("to_name"), row.getString("reason")))
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
		return new TicketSheet(row.getLong("id"), Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.constant(row, "status", TicketStatus.class), Columns.instant(row, "status_since"),
				row.getInt("severity"), Columns.constant(row, "severity_source", SeveritySource.class),
				row.getString("severity_reason"), row.getLong("organization_id"), Columns.text(row, "organization"),
				row.getLong("requester_id"), Columns.text(row, "requester"), Columns.text(row, "requester_email"),
				row.getString("requester_phone"), row.getLong("opened_by_id"), Columns.text(row, "opened_by"),
				Columns.text(row, "request_type"), row.getBoolean("needs_approval"), row.getString("product"),
				row.getString("module"), row.getString("situation"), row.getString("impact"), row.getString("phone"),
				row.getString("availability"), row.getLong("team_id"), Columns.text(row, "team"),
				Columns.longOrNull(row, "assignee_id"), row.getString("assignee"), Columns.instant(row, "opened_at"),
				Columns.instant(row, "updated_at"), Columns.instantOrNull(row, "resolved_at"), TicketLists.clock(row));
	}

}
