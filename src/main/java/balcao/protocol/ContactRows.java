package balcao.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.catalog.Subject;
import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.TeamSight;

/** Contacts as the team reads them; clients never do. */
@Repository
class ContactRows {

	private static final String SELECT = """
			select c.*, a.name agent, r.name requester, r.email requester_email, o.name organization, t.number ticket_number,
				k.name caller, (select count(*) from protocol_call l where l.contact_id = c.id) calls
			from protocol_contact c join organization_person a on a.id = c.agent_id
			left join organization_person r on r.id = c.requester_id
			left join organization o on o.id = c.organization_id
			left join ticket t on t.id = c.ticket_id
			left join organization_person k on k.id = c.caller_id
			where\s""";

	/** What became a ticket is seen with it, and by whoever took the call. */
	private static final String SEEN = " and (c.state not in ('REGISTERED', 'JOINED') or c.agent_id = :person or "
			+ TeamSight.OF_TICKET + ")";

	private final JdbcClient jdbc;

	ContactRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<ContactRow> find(String number, CurrentPerson reader) {
		return seen("c.number = :number", "", reader).param("number", number).query(ContactRows::row).optional();
	}

	/** The one that became a protocol. */
	Optional<ContactRow> ofTicket(long ticketId, CurrentPerson reader) {
		return seen("c.ticket_id = :ticket and c.state = 'REGISTERED'", "", reader).param("ticket", ticketId)
			.query(ContactRows::row)
			.optional();
	}

	/** The latest first. */
	KeysetPage<ContactRow> page(@Nullable ContactState state, PageRequest request, CurrentPerson reader) {
		return page("(cast(:state as text) is null or c.state = :state)", "c.issued_at", true, state, request, reader);
	}

	/** Those to be called back, who has waited longest first. */
	KeysetPage<ContactRow> waiting(PageRequest request, CurrentPerson reader) {
		return page("c.state = 'INTERRUPTED'", "c.call_at", false, null, request, reader);
	}

	private KeysetPage<ContactRow> page(String condition, String column, boolean latestFirst,
			@Nullable ContactState state, PageRequest request, CurrentPerson reader) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		boolean down = latestFirst != request.isBack();
		String direction = down ? " desc" : "";
		String position = (cursor != null)
				? " and (" + column + ", c.id) " + (down ? "<" : ">") + " (cast(:at as timestamptz), :id)" : "";
		JdbcClient.StatementSpec statement = seen(condition,
				position + " order by " + column + direction + ", c.id" + direction + " limit " + (KeysetPage.SIZE + 1),
				reader);
		if (condition.contains(":state")) {
			statement = statement.param("state", (state != null) ? state.name() : null);
		}
		if (cursor != null) {
			statement = statement.param("at", cursor.instant()).param("id", cursor.id());
		}
		return KeysetPage.of(statement.query(ContactRows::row).list(), request,
				(row) -> new Cursor(latestFirst ? row.issuedAt() : row.callAt(), row.id()).text());
	}

	private JdbcClient.StatementSpec seen(String condition, String rest, CurrentPerson reader) {
		return this.jdbc.sql(SELECT + condition + SEEN + rest)
			.param("person", reader.id())
			.param("everything", reader.seesEveryTeam());
	}

	/** How many wait to be called back. */
	long countWaiting() {
		return this.jdbc.sql("select count(*) from protocol_contact where state = 'INTERRUPTED'")
			.query(Long.class)
			.single();
	}

	private static ContactRow row(ResultSet row, int number) throws SQLException {
		ContactFacts facts = new ContactFacts(Columns.longOrNull(row, "requester_id"),
				Columns.longOrNull(row, "organization_id"), row.getString("caller_name"), row.getString("phone"),
				new Subject(Columns.longOrNull(row, "product_id"), Columns.longOrNull(row, "module_id"),
						Columns.longOrNull(row, "situation_id"), Columns.longOrNull(row, "impact_id")),
				Columns.text(row, "summary"), Columns.text(row, "told"));
		return new ContactRow(row.getLong("id"), Columns.text(row, "number"),
				Columns.constant(row, "channel", ContactChannel.class),
				Columns.constant(row, "state", ContactState.class), Columns.text(row, "agent"),
				Columns.instant(row, "started_at"), Columns.instant(row, "issued_at"), row.getString("late_reason"),
				facts, row.getString("requester"), row.getString("requester_email"), row.getString("organization"),
				Columns.longOrNull(row, "ticket_id"), row.getString("ticket_number"),
				Columns.instantOrNull(row, "interrupted_at"), Columns.instantOrNull(row, "call_at"),
				Columns.longOrNull(row, "caller_id"), row.getString("caller"), Columns.instantOrNull(row, "calling_at"),
				row.getInt("calls"), row.getString("closing_words"));
	}

}
