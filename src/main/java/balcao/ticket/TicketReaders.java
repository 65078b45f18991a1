package balcao.ticket;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.organization.OrganizationVisibility;
import balcao.platform.Columns;
import balcao.platform.SecretToken;

/** Who is in copy of tickets, colleagues and people from outside. */
@Repository
class TicketReaders {

	private static final String LIVING = "x.revoked_at is null and o.outsiders_allowed and x.expires_at > :now";

	private final JdbcClient jdbc;

	TicketReaders(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who sees it, in one statement. */
	Readership of(long ticketId, String peopleAddress, Instant now) {
		return this.jdbc.sql("""
				select t.number, r.name requester, o.name organization, tm.name team, o.visibility, t.confidential,
					(select array_agg(p.name order by lower(p.name)) from ticket_copy c
						join organization_person p on p.id = c.person_id where c.ticket_id = t.id
						and p.organization_id = t.organization_id and p.disabled_at is null) copies,
					(select array_agg(x.name || ' <' || x.email || '>' order by lower(x.name)) from ticket_outsider x
						where x.ticket_id = t.id and %s) outsiders
				from ticket t join organization o on o.id = t.organization_id
					join organization_person r on r.id = t.requester_id
					join organization_team tm on tm.id = t.team_id
				where t.id = :ticket""".formatted(LIVING))
			.param("ticket", ticketId)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new Readership(Columns.text(row, "number"), Columns.text(row, "requester"),
					Columns.text(row, "organization"), Columns.text(row, "team"), names(row.getArray("copies")),
					names(row.getArray("outsiders")), Columns.constant(row, "visibility", OrganizationVisibility.class),
					row.getBoolean("confidential"), peopleAddress))
			.single();
	}

	List<CopyLine> copies(long ticketId) {
		return this.jdbc.sql("""
				select p.id, p.name, p.email from ticket_copy c join organization_person p on p.id = c.person_id
				where c.ticket_id = :ticket order by lower(p.name), p.id""")
			.param("ticket", ticketId)
			.query(CopyLine.class)
			.list();
	}

	/** Those who were not taken out, with links that open no more among them. */
	List<OutsiderLine> outsiders(long ticketId, Instant now) {
		return this.jdbc.sql("""
				select x.id, x.name, x.email, x.expires_at, x.expires_at <= :now expired from ticket_outsider x
				where x.ticket_id = :ticket and x.revoked_at is null order by lower(x.name), x.id""")
			.param("ticket", ticketId)
			.param("now", Columns.parameter(now))
			.query((row, number) -> new OutsiderLine(row.getLong("id"), Columns.text(row, "name"),
					Columns.text(row, "email"), Columns.instant(row, "expires_at"), row.getBoolean("expired")))
			.list();
	}

	/** Whether the person was not in copy before. */
	boolean copy(long ticketId, long personId) {
		return this.jdbc.sql("""
				insert into ticket_copy (ticket_id, person_id) values (:ticket, :person)
				on conflict on constraint ticket_copy_pk do nothing""")
			.param("ticket", ticketId)
			.param("person", personId)
			.update() == 1;
	}

	/** Whether the person was in copy. */
	boolean uncopy(long ticketId, long personId) {
		return this.jdbc.sql("delete from ticket_copy where ticket_id = :ticket and person_id = :person")
			.param("ticket", ticketId)
			.param("person", personId)
			.update() == 1;
	}

	boolean isCopied(long ticketId, long personId) {
		return this.jdbc
			.sql("select exists (select from ticket_copy c where c.ticket_id = :ticket and c.person_id = :person)")
			.param("ticket", ticketId)
			.param("person", personId)
			.query(Boolean.class)
			.single();
	}

	/** Whether the organization of a ticket allows people from outside. */
	boolean allowsOutsiders(long ticketId) {
		return this.jdbc
			.sql("select o.outsiders_allowed from ticket t join organization o on o.id = t.organization_id"
					+ " where t.id = :ticket")
			.param("ticket", ticketId)
			.query(Boolean.class)
			.single();
	}

	/** Gives somebody a new link; a former one of the same address ends. */
	long addOutsider(long ticketId, String name, String email, SecretToken token, long addedById, Instant now,
			Instant expiresAt) {
		this.jdbc.sql("""
				update ticket_outsider set revoked_at = :now
				where ticket_id = :ticket and lower(email) = lower(:email) and revoked_at is null""")
			.param("ticket", ticketId)
			.param("email", email)
			.param("now", Columns.parameter(now))
			.update();
		return this.jdbc.sql("""
				insert into ticket_outsider (ticket_id, name, email, token_hash, added_by_id, added_at, expires_at)
				values (:ticket, :name, :email, :hash, :by, :now, :expires) returning id""")
			.param("ticket", ticketId)
			.param("name", name)
			.param("email", email)
			.param("hash", token.hash())
			.param("by", addedById)
			.param("now", Columns.parameter(now))
			.param("expires", Columns.parameter(expiresAt))
			.query(Long.class)
			.single();
	}

	/** The address to which letters went of somebody who is or was in copy. */
	Optional<String> outsiderAddress(long ticketId, long outsiderId) {
		return this.jdbc.sql("select email from ticket_outsider where id = :id and ticket_id = :ticket")
			.param("id", outsiderId)
			.param("ticket", ticketId)
			.query(String.class)
			.optional();
	}

	/** Who in copy of a ticket, or of one that was merged into it, has an address. */
	Optional<OutsiderGuest> guest(long ticketId, String email, Instant now) {
		return this.jdbc.sql("""
				select x.name, p.name inviter, t.number from ticket_outsider x join ticket t on t.id = x.ticket_id
					join organization o on o.id = t.organization_id
					join organization_person p on p.id = x.added_by_id
				where (t.id = :ticket or t.merged_into_id = :ticket) and lower(x.email) = lower(:email)
					and o.archived_at is null and %s
				order by x.id desc limit 1""".formatted(LIVING))
			.param("ticket", ticketId)
			.param("email", email)
			.param("now", Columns.parameter(now))
			.query(OutsiderGuest.class)
			.optional();
	}

	/** Ends the link at once; answers whose it was, empty for one of another ticket. */
	Optional<String> revoke(long ticketId, long outsiderId, Instant now) {
		return this.jdbc.sql("""
				update ticket_outsider set revoked_at = :now
				where id = :id and ticket_id = :ticket and revoked_at is null returning name""")
			.param("id", outsiderId)
			.param("ticket", ticketId)
			.param("now", Columns.parameter(now))
			.query(String.class)
			.optional();
	}

	/** What a personal link opens; looking changes nothing. */
	Optional<Door> door(SecretToken token, Instant now) {
		return this.jdbc.sql("""
				select x.name, t.id, t.number, t.subject, t.status, o.name organization, x.expires_at
				from ticket_outsider x join ticket t on t.id = x.ticket_id
					join organization o on o.id = t.organization_id
				where x.token_hash = :hash and o.archived_at is null and %s""".formatted(LIVING))
			.param("hash", token.hash())
			.param("now", Columns.parameter(now))
			.query(TicketReaders::door)
			.optional();
	}

	private static Door door(ResultSet row, int number) throws SQLException {
		return new Door(row.getLong("id"), Columns.text(row, "name"), Columns.text(row, "number"),
				Columns.text(row, "subject"), Columns.constant(row, "status", TicketStatus.class),
				Columns.text(row, "organization"), Columns.instant(row, "expires_at"));
	}

	private static List<String> names(@Nullable Array names) throws SQLException {
		return (names != null) ? List.of((String[]) names.getArray()) : List.of();
	}

	/** The one ticket that a link leads to. */
	record Door(long ticketId, String name, String number, String subject, TicketStatus status, String organization,
			Instant expiresAt) {

	}

}
