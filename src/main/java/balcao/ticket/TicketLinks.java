package balcao.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;

/** How tickets belong together. */
@Repository
class TicketLinks {

	private static final String LINES = """
			select r.relation, t.id, t.number, t.subject, t.status, o.name organization, (%s) seen
			from (select case l.kind when 'SPLIT' then 'SPLIT_FROM' else l.kind end relation, l.to_id other, l.id place
					from ticket_link l where l.from_id = :ticket
				union all select case l.kind when 'SPLIT' then 'SPLIT_INTO' when 'PARENT' then 'CHILD' else l.kind end,
					l.from_id, l.id from ticket_link l where l.to_id = :ticket
				union all select 'MERGED_FROM', m.id, m.id from ticket m where m.merged_into_id = :ticket
				union all select 'MERGED_INTO', m.merged_into_id, m.id from ticket m
					where m.id = :ticket and m.merged_into_id is not null) r
				join ticket t on t.id = r.other join organization o on o.id = t.organization_id
			where %s order by r.relation, r.place limit 300""";

	private final JdbcClient jdbc;

	TicketLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What belongs to a ticket; families, which may join organizations, are the team's
	 * only, and a client sees what they may see by itself.
	 */
	Relations of(long ticketId, String number, TicketStatus status, CurrentPerson reader) {
		boolean team = reader.isTeam();
		List<Map.Entry<RelatedLine, Boolean>> all = this.jdbc
			.sql(LINES.formatted(team ? TicketLists.FOR_TEAM : TicketLists.FOR_CLIENT,
					team ? "true" : "r.relation not in ('PARENT', 'CHILD')"))
			.param("ticket", ticketId)
			.param("person", reader.id())
			.params(team ? Map.of("everything", reader.seesEveryTeam())
					: Map.of("organization", Optional.ofNullable(reader.organizationId()).orElse(-1L), "sees",
							reader.seesOrganization()))
			.query((row, place) -> Map.entry(line(row), row.getBoolean("seen")))
			.list();
		List<RelatedLine> lines = all.stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
		return new Relations(number, status, lines, team ? all.size() - lines.size() : 0,
				team ? "/desk/tickets/" : "/tickets/", team ? "/desk/tickets/" + number + "/relations" : "");
	}

	private static RelatedLine line(ResultSet row) throws SQLException {
		return new RelatedLine(Columns.constant(row, "relation", Relation.class), row.getLong("id"),
				Columns.text(row, "number"), Columns.text(row, "subject"),
				Columns.constant(row, "status", TicketStatus.class), Columns.text(row, "organization"));
	}

	FamilyMember member(long ticketId) {
		return this.jdbc
			.sql("""
					select t.id, t.number, t.organization_id, o.name organization, r.name requester, o.unidentified, t.opened_at
					from ticket t join organization o on o.id = t.organization_id
					join organization_person r on r.id = t.requester_id where t.id = ?""")
			.param(ticketId)
			.query((row, number) -> new FamilyMember(row.getLong("id"), Columns.text(row, "number"),
					row.getLong("organization_id"), Columns.text(row, "organization"), Columns.text(row, "requester"),
					row.getBoolean("unidentified"), Columns.instant(row, "opened_at")))
			.single();
	}

	/** Whether it was not there before. */
	boolean add(String kind, long fromId, long toId, long actorId, Instant now) {
		return this.jdbc.sql("""
				insert into ticket_link (from_id, to_id, kind, created_by_id, created_at)
				values (:from, :to, :kind, :by, :at) on conflict do nothing""")
			.param("from", fromId)
			.param("to", toId)
			.param("kind", kind)
			.param("by", actorId)
			.param("at", Columns.parameter(now))
			.update() == 1;
	}

	boolean remove(String kind, long fromId, long toId) {
		return this.jdbc.sql("delete from ticket_link where kind = :kind and from_id = :from and to_id = :to")
			.param("kind", kind)
			.param("from", fromId)
			.param("to", toId)
			.update() == 1;
	}

	boolean hasParent(long ticketId) {
		return exists("l.from_id = :ticket", ticketId);
	}

	boolean hasChildren(long ticketId) {
		return exists("l.to_id = :ticket", ticketId);
	}

	private boolean exists(String condition, long ticketId) {
		return this.jdbc.sql("select exists (select from ticket_link l where l.kind = 'PARENT' and " + condition + ")")
			.param("ticket", ticketId)
			.query(Boolean.class)
			.single();
	}

	/** Who is in copy of a ticket, its requester first. */
	List<Long> people(long ticketId) {
		return this.jdbc.sql("""
				select t.requester_id from ticket t where t.id = :ticket
				union all (select c.person_id from ticket_copy c where c.ticket_id = :ticket order by c.person_id)""")
			.param("ticket", ticketId)
			.query(Long.class)
			.list();
	}

	void merged(long ticketId, long intoId, long actorId, TicketStatus former, Collection<Long> copied, Instant now) {
		this.jdbc.sql("""
				insert into ticket_merge (ticket_id, into_id, merged_by_id, merged_at, former_status, copied_ids)
				values (:ticket, :into, :by, :at, :former, :copied)""")
			.param("ticket", ticketId)
			.param("into", intoId)
			.param("by", actorId)
			.param("at", Columns.parameter(now))
			.param("former", former.name())
			.param("copied", copied.toArray(Long[]::new))
			.update();
	}

	/** The merge of a ticket that was not taken back. */
	Optional<Merge> merge(String number) {
		return this.jdbc.sql("""
				select g.id, i.number into_number, g.merged_at, g.former_status, g.copied_ids, exists (
					select from ticket_message m where m.ticket_id in (g.ticket_id, g.into_id) and m.at > g.merged_at)
					spoken
				from ticket_merge g join ticket t on t.id = g.ticket_id join ticket i on i.id = g.into_id
				where t.number = :number and g.undone_at is null""")
			.param("number", number)
			.query((row, place) -> new Merge(row.getLong("id"), Columns.text(row, "into_number"),
					Columns.instant(row, "merged_at"), Columns.constant(row, "former_status", TicketStatus.class),
					new ArrayList<>(Arrays.asList((Long[]) row.getArray("copied_ids").getArray())),
					row.getBoolean("spoken")))
			.optional();
	}

	void undone(long mergeId, Instant now) {
		this.jdbc.sql("update ticket_merge set undone_at = :now where id = :id")
			.param("now", Columns.parameter(now))
			.param("id", mergeId)
			.update();
	}

	/** A merge that can be taken back. */
	record Merge(long id, String into, Instant at, TicketStatus former, List<Long> copied, boolean spoken) {

	}

}
