package balcao.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Cursor;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.Money;
import balcao.platform.PageRequest;
import balcao.platform.TimeOrder;

/** Opportunities as they are listed, to whoever of the team sees their tickets. */
@Repository
class OpportunityRows {

	/** Of one's own teams, assigned to oneself, or all for leaders and admins. */
	static final String FOR_TEAM = """
			(:everything or t.assignee_id = :person or t.team_id in (select m.team_id
				from organization_team_member m where m.person_id = :person))""";

	private static final String SELECT = """
			select o.*, t.number ticket_number, t.subject ticket_subject, c.name organization, s.name stage, s.outcome,
				p.name owner
			from sales_opportunity o join ticket t on t.id = o.ticket_id join organization c on c.id = o.organization_id
			join sales_stage s on s.id = o.stage_id join organization_person p on p.id = o.owner_id
			where\s""" + FOR_TEAM;

	private final JdbcClient jdbc;

	OpportunityRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	KeysetPage<OpportunityRow> page(SalesFilter filter, CurrentPerson person, PageRequest request) {
		TimeOrder order = TimeOrder.latestFirst("o.updated_at", "o.id", request);
		return KeysetPage.of(
				filtered(filter, person, order.sql()).params(order.parameters()).query(OpportunityRows::row).list(),
				request, (row) -> new Cursor(row.updatedAt(), row.id()).text());
	}

	/** The latest changed, as many as a file may hold. */
	List<OpportunityRow> all(SalesFilter filter, CurrentPerson person, int most) {
		return filtered(filter, person, " order by o.updated_at desc, o.id desc limit " + most)
			.query(OpportunityRows::row)
			.list();
	}

	private JdbcClient.StatementSpec filtered(SalesFilter filter, CurrentPerson person, String rest) {
		return team(this.jdbc.sql(SELECT + """
				 and (cast(:stage as bigint) is null or o.stage_id = :stage)
				and (cast(:owner as bigint) is null or o.owner_id = :owner)
				and (o.title ilike :words or c.name ilike :words or t.number = :exact)""" + rest), person)
			.param("stage", filter.stageId())
			.param("owner", filter.ownerId())
			.param("words", Columns.containing(filter.words()))
			.param("exact", filter.words());
	}

	List<OpportunityRow> ofTicket(long ticketId, CurrentPerson person) {
		return team(this.jdbc.sql(SELECT + " and o.ticket_id = :ticket order by o.id desc limit 20"), person)
			.param("ticket", ticketId)
			.query(OpportunityRows::row)
			.list();
	}

	Optional<OpportunityRow> find(long id, CurrentPerson person) {
		return team(this.jdbc.sql(SELECT + " and o.id = :id"), person).param("id", id)
			.query(OpportunityRows::row)
			.optional();
	}

	static JdbcClient.StatementSpec team(JdbcClient.StatementSpec statement, CurrentPerson person) {
		return statement.param("everything", person.seesEveryTeam()).param("person", person.id());
	}

	private static OpportunityRow row(ResultSet row, int number) throws SQLException {
		return new OpportunityRow(row.getLong("id"), Columns.text(row, "title"), Columns.text(row, "ticket_number"),
				Columns.text(row, "ticket_subject"), Columns.text(row, "organization"),
				new Money(row.getBigDecimal("value_amount"), Currency.getInstance(Columns.text(row, "value_currency"))),
				row.getLong("stage_id"), Columns.text(row, "stage"),
				Columns.constant(row, "outcome", StageOutcome.class), row.getLong("owner_id"),
				Columns.text(row, "owner"), Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"),
				Columns.instantOrNull(row, "closed_at"), row.getInt("version"));
	}

}
