package balcao.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.sla.TargetName;
import balcao.ticket.TicketSheet;
import balcao.ticket.TicketStatus;

/** The emergencies as their own pages show them. */
@Repository
class EmergencyRows {

	static final int MOST = 150;

	private static final String MITIGATED = "(select d.workaround_at from ticket_diagnosis d where d.ticket_id = t.id"
			+ " order by d.number desc limit 1)";

	private final JdbcClient jdbc;

	EmergencyRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is open in some teams, and what was solved since an instant. */
	List<Row> board(Collection<Long> teamIds, Instant solvedSince) {
		return teamIds.isEmpty() ? List.of()
				: this.jdbc
					.sql("select t.id, t.number, t.subject, o.name organization, p.name product, t.status, t.severity,"
							+ " tm.name team, a.name assignee, t.opened_at, t.resolved_at, " + MITIGATED
							+ " mitigated_at, t.clock, t.clock_target, t.clock_label, t.due_at, t.yellow_at, t.red_at"
							+ " from ticket t join organization o on o.id = t.organization_id"
							+ " join organization_team tm on tm.id = t.team_id"
							+ " left join catalog_product p on p.id = t.product_id"
							+ " left join organization_person a on a.id = t.assignee_id"
							+ " where t.kind = 'PROTOCOL' and t.team_id in (:teams) and (t.status in ('NEW',"
							+ " 'IN_APPROVAL', 'IN_PROGRESS', 'WAITING_CLIENT', 'PROPOSAL_SENT', 'REOPENED') or"
							+ " (t.status in ('RESOLVED', 'CLOSED') and t.resolved_at > :since))"
							+ " order by t.resolved_at desc nulls first, t.due_at nulls last, t.severity, t.id limit "
							+ (MOST + 1))
					.param("teams", teamIds)
					.param("since", Columns.parameter(solvedSince))
					.query(EmergencyRows::row)
					.list();
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		String target = row.getString("clock_target");
		return new Row(row.getLong("id"), Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.text(row, "organization"), row.getString("product"),
				Columns.constant(row, "status", TicketStatus.class), row.getInt("severity"), Columns.text(row, "team"),
				row.getString("assignee"), Columns.instant(row, "opened_at"),
				Columns.instantOrNull(row, "mitigated_at"), Columns.instantOrNull(row, "resolved_at"),
				new TicketSheet.ClockFace(Columns.text(row, "clock"),
						(target != null) ? new TargetName(target, row.getString("clock_label")) : null,
						Columns.instantOrNull(row, "due_at"), Columns.instantOrNull(row, "yellow_at"),
						Columns.instantOrNull(row, "red_at")));
	}

	/** What whoever is called reads of an emergency; empty for a ticket that is none. */
	Optional<Headline> headline(long ticketId) {
		return this.jdbc
			.sql("select t.number, t.subject, o.name organization, t.team_id from ticket t"
					+ " join organization o on o.id = t.organization_id where t.id = :ticket and t.kind = 'PROTOCOL'")
			.param("ticket", ticketId)
			.query(Headline.class)
			.optional();
	}

	/**
	 * How an emergency stands, in one statement; for clients only what they were told.
	 */
	EmergencyStanding standing(long ticketId, boolean forClient) {
		return this.jdbc.sql("""
				select (select c.due_at from sla_clock c where c.subject_id = t.id and c.target = 'NEXT_UPDATE'
						and c.ended_at is null order by c.cycle desc limit 1) next_update_at,
					(select d.workaround_at from ticket_diagnosis d where d.ticket_id = t.id
						and (not :client or d.published is not null) order by d.number desc limit 1) mitigated_at,
					t.resolved_at, r.happened, r.cause, r.changes, r.follow_ups, r.published_at, r.written_at,
					w.name written_by, coalesce(r.version, 0) version
				from ticket t left join emergency_review r on r.ticket_id = t.id
					and (not :client or r.published_at is not null)
				left join organization_person w on w.id = r.written_by_id where t.id = :ticket""")
			.param("ticket", ticketId)
			.param("client", forClient)
			.query((row, number) -> new EmergencyStanding(Columns.instantOrNull(row, "next_update_at"),
					Columns.instantOrNull(row, "mitigated_at"), Columns.instantOrNull(row, "resolved_at"),
					review(row, forClient)))
			.single();
	}

	private static @Nullable EmergencyReview review(ResultSet row, boolean forClient) throws SQLException {
		String happened = row.getString("happened");
		return (happened == null) ? null
				: new EmergencyReview(
						new ReviewTerms(happened, row.getString("cause"), row.getString("changes"),
								forClient ? null : row.getString("follow_ups"), row.getString("published_at") != null),
						Columns.text(row, "written_by"), Columns.instant(row, "written_at"), row.getInt("version"));
	}

	/** Writes over the version that was seen, 0 for none; answers whether that held. */
	boolean review(long ticketId, ReviewTerms terms, int seen, long personId, Instant now) {
		return this.jdbc
			.sql("""
					insert into emergency_review (ticket_id, happened, cause, changes, follow_ups, published_at, written_by_id,
						written_at)
					values (:ticket, :happened, :cause, :changes, :follow, case when :published then :now end, :person, :now)
					on conflict on constraint emergency_review_pk do update set happened = :happened, cause = :cause,
						changes = :changes, follow_ups = :follow, published_at = case when :published
							then coalesce(emergency_review.published_at, :now) end,
						written_by_id = :person, written_at = :now, version = emergency_review.version + 1
						where emergency_review.version = :seen""")
			.param("ticket", ticketId)
			.param("happened", terms.happened())
			.param("cause", terms.cause())
			.param("changes", terms.changes())
			.param("follow", terms.followUps())
			.param("published", terms.isPublished())
			.param("now", Columns.parameter(now))
			.param("person", personId)
			.param("seen", seen)
			.update() > 0;
	}

	/** A line of the board as it is written down. */
	record Row(long id, String number, String subject, String organization, @Nullable String product,
			TicketStatus status, int severity, String team, @Nullable String assignee, Instant openedAt,
			@Nullable Instant mitigatedAt, @Nullable Instant resolvedAt, TicketSheet.ClockFace clock) {

	}

	/** What an emergency is called. */
	record Headline(String number, String subject, String organization, long teamId) {

	}

}
