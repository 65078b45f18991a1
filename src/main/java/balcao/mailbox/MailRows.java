package balcao.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.mime.MailNature;
import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.platform.KeysetPage;
import balcao.platform.PageRequest;
import balcao.ticket.TicketSight;

/** Mails as the team sees them; who may see one is decided in each statement. */
@Repository
class MailRows {

	/**
	 * For the team: what belongs to one's own teams, and what names a ticket one sees.
	 */
	private static final String FOR_TEAM = """
			(:everything or m.team_id in (select w.team_id from organization_team_member w where w.person_id = :person)
				or m.handed_in_by_id = :person
				or exists (select 1 from ticket t where t.id = m.ticket_id and %s))""".formatted(TicketSight.FOR_TEAM);

	private static final String ROW = """
			select m.id, m.state, m.outcome, m.reasons, m.sender, m.sender_name, m.subject, m.excerpt, m.received_at,
				b.name mailbox, n.number ticket, m.last_error, m.attempts
			from mailbox_mail m left join mailbox b on b.id = m.mailbox_id left join ticket n on n.id = m.ticket_id
			where %s and %s""";

	private final JdbcClient jdbc;

	MailRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	KeysetPage<MailRow> page(MailFilter filter, PageRequest request, CurrentPerson person) {
		String cursor = request.cursor();
		long id = (cursor != null && cursor.matches("\\d{1,18}")) ? Long.parseLong(cursor) : Long.MAX_VALUE;
		String order = request.isBack() ? "m.id > :cursor order by m.id" : "m.id < :cursor order by m.id desc";
		return KeysetPage
			.of(seen(ROW.formatted(FOR_TEAM, filter.condition()) + " and " + order + " limit :count", person)
				.param("cursor", id)
				.param("count", KeysetPage.SIZE + 1)
				.query(MailRows::row)
				.list(), request, (row) -> Long.toString(row.id()));
	}

	Optional<MailRow> find(long id, CurrentPerson person) {
		return seen(ROW.formatted(FOR_TEAM, "m.id = :id"), person).param("id", id).query(MailRows::row).optional();
	}

	/** How many wait for a decision of the person's teams, a hundred at most. */
	long waiting(CurrentPerson person) {
		return seen("select count(*) from (select 1 from mailbox_mail m where m.state in ('PARKED', 'FAILED') and "
				+ FOR_TEAM + " limit 100) w", person)
			.query(Long.class)
			.single();
	}

	/** The bytes, with what a person corrected. */
	Optional<Mails.Kept> kept(long id) {
		return this.jdbc.sql("""
				select id, mailbox_id, raw, received_at, corrected_sender, corrected_subject, handed_in_by_id
				from mailbox_mail where id = :id""").param("id", id).query(Mails::kept).optional();
	}

	/** What stays of a mail whose original was taken away after its term. */
	Optional<Remains> remains(long id) {
		return this.jdbc.sql(
				"select classification, raw_removed_at from mailbox_mail where id = :id and raw_removed_at is not null")
			.param("id", id)
			.query((row, number) -> new Remains(Columns.constantOrNull(row, "classification", MailNature.class),
					Columns.instant(row, "raw_removed_at")))
			.optional();
	}

	/** What stays of a mail whose original was taken away after its term. */
	record Remains(@Nullable MailNature nature, Instant removedAt) {

	}

	/** Who decided about a mail, and why. */
	Optional<Verdict> verdict(long id) {
		return this.jdbc.sql("""
				select p.name, m.decided_at, m.decision_reason from mailbox_mail m
				join organization_person p on p.id = m.decided_by_id where m.id = :id""")
			.param("id", id)
			.query((row, number) -> new Verdict(Columns.text(row, "name"), Columns.instant(row, "decided_at"),
					row.getString("decision_reason")))
			.optional();
	}

	/** Who decided about a mail, and why. */
	record Verdict(String name, Instant at, @Nullable String reason) {

	}

	/** The mails that messages were made of. */
	Map<Long, Source> sources(Collection<Long> messageIds) {
		Map<Long, Source> sources = new HashMap<>();
		this.jdbc.sql("select message_id, id, quoted from mailbox_mail where message_id in (:messages)")
			.param("messages", messageIds)
			.query((row, number) -> Map.entry(row.getLong("message_id"),
					new Source(row.getLong("id"), row.getString("quoted"))))
			.list()
			.forEach((entry) -> sources.put(entry.getKey(), entry.getValue()));
		return sources;
	}

	/** The mail that a message was made of. */
	record Source(long mailId, @Nullable String quoted) {

	}

	/** What came about a ticket without joining it. */
	List<MailRow> beside(long ticketId) {
		return this.jdbc.sql(ROW.formatted("m.ticket_id = :ticket", "m.message_id is null order by m.id desc limit 5"))
			.param("ticket", ticketId)
			.query(MailRows::row)
			.list();
	}

	private JdbcClient.StatementSpec seen(String statement, CurrentPerson person) {
		return this.jdbc.sql(statement).param("person", person.id()).param("everything", person.seesEveryTeam());
	}

	private static MailRow row(ResultSet row, int number) throws SQLException {
		return new MailRow(row.getLong("id"), Columns.constant(row, "state", MailState.class),
				Columns.constantOrNull(row, "outcome", MailOutcome.class), Mails.reasons(row), row.getString("sender"),
				row.getString("sender_name"), row.getString("subject"), row.getString("excerpt"),
				Columns.instant(row, "received_at"), row.getString("mailbox"), row.getString("ticket"),
				row.getString("last_error"), row.getInt("attempts"));
	}

}
