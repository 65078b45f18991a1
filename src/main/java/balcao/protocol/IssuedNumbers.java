package balcao.protocol;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.Cursor;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.TeamSight;

/** The numbers that were given, whatever became of them. */
@Repository
class IssuedNumbers {

	private static final String OF_A_DAY = """
			from protocol_number n left join protocol_contact c on c.number = n.number
			left join organization_person a on a.id = c.agent_id left join ticket t on t.id = c.ticket_id
			where n.day = :day\s""";

	private static final String IS_PROTOCOL = "coalesce(c.state = 'REGISTERED', false)";

	private final JdbcClient jdbc;

	IssuedNumbers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many numbers of a day there are, and what became of those without protocol. */
	NumberDay day(LocalDate day, PageRequest request, CurrentPerson reader) {
		KeysetPage<NumberRow> rows = rows(day, request, reader);
		return this.jdbc.sql("select count(*) given, count(*) filter (where " + IS_PROTOCOL + ") protocols " + OF_A_DAY)
			.param("day", day)
			.query((row, number) -> new NumberDay(day, row.getLong("given"), row.getLong("protocols"), rows))
			.single();
	}

	/** The latest first. */
	private KeysetPage<NumberRow> rows(LocalDate day, PageRequest request, CurrentPerson reader) {
		Cursor cursor = Cursor.parse(request.cursor()).orElse(null);
		String position = (cursor != null) ? " and n.sequence " + (request.isBack() ? ">" : "<") + " :sequence" : "";
		return KeysetPage.of(this.jdbc.sql(
				"select n.number, n.sequence, n.issued_at, coalesce(c.state, 'UNUSED') fate, a.name agent, c.closing_words,"
						+ " c.id is not null and (c.state <> 'JOINED' or c.agent_id = :person or " + TeamSight.OF_TICKET
						+ ") readable " + OF_A_DAY + "and not " + IS_PROTOCOL + position + " order by n.sequence"
						+ (request.isBack() ? "" : " desc") + " limit " + (KeysetPage.SIZE + 1))
			.param("day", day)
			.param("sequence", (cursor != null) ? cursor.id() : 0)
			.param("person", reader.id())
			.param("everything", reader.seesEveryTeam())
			.query((row, number) -> new NumberRow(Columns.text(row, "number"), row.getLong("sequence"),
					Columns.instant(row, "issued_at"), Columns.constant(row, "fate", NumberFate.class),
					row.getString("agent"), row.getBoolean("readable") ? row.getString("closing_words") : null,
					row.getBoolean("readable")))
			.list(), request, (row) -> new Cursor(row.issuedAt(), row.sequence()).text());
	}

}
