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

/** Quotes as they are listed, to whoever of the team sees their tickets. */
@Repository
class QuoteRows {

	private static final String SELECT = """
			select q.*, t.number ticket_number, t.subject ticket_subject, c.name organization, o.title opportunity,
				p.name author, v.label proposal, v.id proposal_version_id, v.state proposal_state
			from sales_quote q join ticket t on t.id = q.ticket_id join organization c on c.id = q.organization_id
			join organization_person p on p.id = q.created_by left join sales_opportunity o on o.id = q.opportunity_id
			left join lateral (select v.id, v.state, r.number || '.' || v.number label from sales_proposal r
				join sales_proposal_version v on v.proposal_id = r.id where r.quote_id = q.id order by v.id desc limit 1) v on true
			where\s"""
			+ OpportunityRows.FOR_TEAM;

	private final JdbcClient jdbc;

	QuoteRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	KeysetPage<QuoteRow> page(SalesFilter filter, CurrentPerson person, PageRequest request) {
		TimeOrder order = TimeOrder.latestFirst("q.updated_at", "q.id", request);
		return KeysetPage.of(
				filtered(filter, person, order.sql()).params(order.parameters()).query(QuoteRows::row).list(), request,
				(row) -> new Cursor(row.updatedAt(), row.id()).text());
	}

	/** The latest changed, as many as a file may hold. */
	List<QuoteRow> all(SalesFilter filter, CurrentPerson person, int most) {
		return filtered(filter, person, " order by q.updated_at desc, q.id desc limit " + most).query(QuoteRows::row)
			.list();
	}

	private JdbcClient.StatementSpec filtered(SalesFilter filter, CurrentPerson person, String rest) {
		return OpportunityRows.team(this.jdbc.sql(SELECT + """
				 and (cast(:owner as bigint) is null or q.created_by = :owner)
				and (q.title ilike :words or c.name ilike :words or t.number = :exact)""" + rest), person)
			.param("owner", filter.ownerId())
			.param("words", Columns.containing(filter.words()))
			.param("exact", filter.words());
	}

	List<QuoteRow> ofTicket(long ticketId, CurrentPerson person) {
		return OpportunityRows
			.team(this.jdbc.sql(SELECT + " and q.ticket_id = :ticket order by q.id desc limit 20"), person)
			.param("ticket", ticketId)
			.query(QuoteRows::row)
			.list();
	}

	Optional<QuoteRow> find(long id, CurrentPerson person) {
		return OpportunityRows.team(this.jdbc.sql(SELECT + " and q.id = :id"), person)
			.param("id", id)
			.query(QuoteRows::row)
			.optional();
	}

	private static QuoteRow row(ResultSet row, int number) throws SQLException {
		return new QuoteRow(row.getLong("id"), Columns.text(row, "title"), Columns.text(row, "ticket_number"),
				Columns.text(row, "ticket_subject"), Columns.text(row, "organization"),
				new Money(row.getBigDecimal("total_amount"), Currency.getInstance(Columns.text(row, "total_currency"))),
				Columns.longOrNull(row, "opportunity_id"), row.getString("opportunity"), row.getString("proposal"),
				Columns.longOrNull(row, "proposal_version_id"),
				Columns.constantOrNull(row, "proposal_state", ProposalState.class), Columns.text(row, "author"),
				Columns.instant(row, "created_at"), Columns.instant(row, "updated_at"), row.getInt("version"));
	}

}
