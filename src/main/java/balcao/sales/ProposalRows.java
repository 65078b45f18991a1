package balcao.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Money;

/** Versions of proposals as pages show them; who may see the ticket was asked before. */
@Repository
class ProposalRows {

	private static final String SELECT = """
			select v.*, r.number proposal_number, t.number ticket_number, t.subject ticket_subject, t.requester_id,
				t.organization_id ticket_organization_id, c.name organization, a.name author, e.name editor, s.name sender,
				d.name decider, (select count(*) from sales_acceptance y where y.version_id = v.id) yes
			from sales_proposal_version v join sales_proposal r on r.id = v.proposal_id join ticket t on t.id = v.ticket_id
			join organization c on c.id = t.organization_id join organization_person a on a.id = v.created_by
			join organization_person e on e.id = v.edited_by left join organization_person s on s.id = v.sent_by
			left join organization_person d on d.id = v.decided_by
			where\s""";

	private final JdbcClient jdbc;

	ProposalRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A version of a ticket. */
	Optional<ProposalRow> find(long id, String ticketNumber) {
		return this.jdbc.sql(SELECT + "v.id = :id and t.number = :number")
			.param("id", id)
			.param("number", ticketNumber)
			.query(ProposalRows::row)
			.optional();
	}

	Optional<ProposalRow> find(long id) {
		return this.jdbc.sql(SELECT + "v.id = :id").param("id", id).query(ProposalRows::row).optional();
	}

	/** Every version of a ticket's proposals, the newest first. */
	List<ProposalRow> ofTicket(long ticketId, boolean drafts) {
		return this.jdbc
			.sql(SELECT + "v.ticket_id = :ticket" + (drafts ? "" : " and v.state <> 'DRAFT'")
					+ " order by r.number desc, v.number desc limit 100")
			.param("ticket", ticketId)
			.query(ProposalRows::row)
			.list();
	}

	/** What it says, as it is stored. */
	String terms(long id) {
		return this.jdbc.sql("select terms from sales_proposal_version where id = :id")
			.param("id", id)
			.query(String.class)
			.single();
	}

	Optional<String> receipt(long id) {
		return this.jdbc.sql("select receipt from sales_proposal_version where id = :id and receipt is not null")
			.param("id", id)
			.query(String.class)
			.optional();
	}

	List<AcceptanceLine> acceptances(long id) {
		return this.jdbc.sql("""
				select a.*, p.name person, r.name recorder from sales_acceptance a
				join organization_person p on p.id = a.person_id left join organization_person r on r.id = a.recorded_by
				where a.version_id = :id order by a.id""").param("id", id).query(ProposalRows::acceptance).list();
	}

	private static AcceptanceLine acceptance(ResultSet row, int number) throws SQLException {
		return new AcceptanceLine(row.getLong("person_id"), Columns.text(row, "person"), Columns.instant(row, "at"),
				Acceptance.places(Columns.text(row, "lines")),
				new Money(row.getBigDecimal("amount"), Currency.getInstance(Columns.text(row, "currency"))),
				row.getString("address"), row.getString("recorder"),
				Columns.constantOrNull(row, "method", BehalfMethod.class), row.getString("reference"));
	}

	private static ProposalRow row(ResultSet row, int number) throws SQLException {
		Currency currency = Currency.getInstance(Columns.text(row, "total_currency"));
		return new ProposalRow(row.getLong("id"), row.getLong("proposal_id"), row.getLong("ticket_id"),
				Columns.text(row, "ticket_number"), Columns.text(row, "ticket_subject"),
				row.getLong("ticket_organization_id"), Columns.text(row, "organization"), row.getLong("requester_id"),
				row.getInt("proposal_number"), row.getInt("number"),
				Columns.constant(row, "state", ProposalState.class), Columns.text(row, "title"),
				Objects.requireNonNull(money(row, "total_amount", currency)),
				Objects.requireNonNull(row.getObject("valid_until", LocalDate.class)), Columns.text(row, "author"),
				row.getString("sender"), Columns.instantOrNull(row, "sent_at"),
				Columns.instantOrNull(row, "expires_at"), money(row, "two_people_above", currency),
				Columns.instantOrNull(row, "decided_at"), row.getString("decider"), row.getString("reason"),
				money(row, "accepted_amount", currency), Columns.instantOrNull(row, "delivery_due_at"),
				row.getString("content_hash"), row.getString("receipt_hash"), row.getInt("yes"),
				Columns.instant(row, "edited_at"), Columns.text(row, "editor"), row.getInt("version"));
	}

	private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
		BigDecimal amount = row.getBigDecimal(column);
		return (amount != null) ? new Money(amount, currency) : null;
	}

}
