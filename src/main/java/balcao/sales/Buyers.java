package balcao.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.Money;

/** Who may accept what, and the amounts that a company and its clients settle. */
@Repository
class Buyers {

	private static final String SELECT = """
			select p.id, p.name, p.email, p.role = 'CLIENT_MANAGER' manages, l.limit_amount, l.limit_currency
			from organization_person p left join sales_person_limit l on l.person_id = p.id
			where p.disabled_at is null and p.role in ('CLIENT', 'CLIENT_MANAGER') and\s""";

	private final JdbcClient jdbc;

	Buyers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An active client of an organization. */
	Optional<Buyer> find(long personId, long organizationId) {
		return this.jdbc.sql(SELECT + "p.id = :person and p.organization_id = :organization")
			.param("person", personId)
			.param("organization", organizationId)
			.query(Buyers::buyer)
			.optional();
	}

	/** Everybody active of an organization, by name. */
	List<Buyer> of(long organizationId) {
		return this.jdbc.sql(SELECT + "p.organization_id = :organization order by lower(p.name) limit 200")
			.param("organization", organizationId)
			.query(Buyers::buyer)
			.list();
	}

	/**
	 * Those who may accept anything on a ticket: who manages the organization, and who
	 * has a limit and sees the ticket.
	 */
	List<Buyer> ofTicket(long ticketId) {
		return this.jdbc.sql(SELECT + """
				p.organization_id = (select t.organization_id from ticket t where t.id = :ticket)
				and (p.role = 'CLIENT_MANAGER' or (l.person_id is not null
					and (exists (select from ticket t where t.id = :ticket and t.requester_id = p.id)
						or exists (select from ticket_copy c where c.ticket_id = :ticket and c.person_id = p.id))))
				order by lower(p.name), p.id limit 50""").param("ticket", ticketId).query(Buyers::buyer).list();
	}

	void limit(long personId, @Nullable Money most) {
		if (most == null) {
			this.jdbc.sql("delete from sales_person_limit where person_id = :person")
				.param("person", personId)
				.update();
			return;
		}
		this.jdbc.sql("""
				insert into sales_person_limit (person_id, limit_amount, limit_currency)
				values (:person, :amount, :currency) on conflict (person_id)
				do update set limit_amount = :amount, limit_currency = :currency
				where (sales_person_limit.limit_amount, sales_person_limit.limit_currency) <> (:amount, :currency)""")
			.param("person", personId)
			.param("amount", most.amount())
			.param("currency", most.currency().getCurrencyCode())
			.update();
	}

	/** What holds for an organization: its own amount before the company's. */
	SalesTerms terms(@Nullable Long organizationId) {
		return this.jdbc
			.sql("""
					select t.*, case when o.organization_id is not null then o.two_people_above else t.two_people_above end above
					from sales_terms t left join sales_organization_terms o on o.organization_id = cast(:organization as bigint)""")
			.param("organization", organizationId)
			.query(Buyers::terms)
			.single();
	}

	void change(SalesTerms terms) {
		Money above = terms.twoPeopleAbove();
		this.jdbc.sql("""
				update sales_terms set two_people_above = :above, validity_days = :validity, reminder_days = :reminders,
					version = version + 1""")
			.param("above", (above != null) ? above.amount() : null)
			.param("validity", terms.validityDays())
			.param("reminders", terms.reminderDays().stream().map(Object::toString).collect(Collectors.joining(",")))
			.update();
	}

	/** Whether an organization has an amount of its own. */
	Optional<OwnAmount> ownAmount(long organizationId) {
		return this.jdbc
			.sql("select two_people_above from sales_organization_terms where organization_id = :organization")
			.param("organization", organizationId)
			.query((row, number) -> new OwnAmount(money(row, "two_people_above", Money.REAL)))
			.optional();
	}

	void change(long organizationId, @Nullable OwnAmount own) {
		if (own == null) {
			this.jdbc.sql("delete from sales_organization_terms where organization_id = :organization")
				.param("organization", organizationId)
				.update();
			return;
		}
		Money above = own.twoPeopleAbove();
		this.jdbc.sql("""
				insert into sales_organization_terms (organization_id, two_people_above) values (:organization, :above)
				on conflict (organization_id) do update set two_people_above = :above""")
			.param("organization", organizationId)
			.param("above", (above != null) ? above.amount() : null)
			.update();
	}

	private static SalesTerms terms(ResultSet row, int number) throws SQLException {
		return new SalesTerms(money(row, "above", Currency.getInstance(Columns.text(row, "currency"))),
				row.getInt("validity_days"),
				Stream.of(Columns.text(row, "reminder_days").split(","))
					.filter((days) -> !days.isEmpty())
					.map(Integer::valueOf)
					.toList());
	}

	private static Buyer buyer(ResultSet row, int number) throws SQLException {
		String currency = row.getString("limit_currency");
		return new Buyer(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "email"),
				row.getBoolean("manages"),
				(currency != null) ? money(row, "limit_amount", Currency.getInstance(currency)) : null);
	}

	private static @Nullable Money money(ResultSet row, String column, Currency currency) throws SQLException {
		BigDecimal amount = row.getBigDecimal(column);
		return (amount != null) ? new Money(amount, currency) : null;
	}

	/** An organization's own amount; null for never two people. */
	record OwnAmount(@Nullable Money twoPeopleAbove) {

	}

}
