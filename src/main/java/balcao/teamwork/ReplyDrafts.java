package balcao.teamwork;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Replies being written on a ticket, and whose colleagues may read. */
@Repository
class ReplyDrafts {

	private final JdbcClient jdbc;

	ReplyDrafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest of each person of the team; the text only where it is shared. */
	List<DraftLine> of(long ticketId, String form, Instant since) {
		return this.jdbc.sql("""
				select distinct on (p.id) p.id, p.name, d.updated_at,
					case when s.person_id is not null then d.fields -> 'text' ->> 0 end text
				from platform_typed d join organization_person p on p.id = d.person_id
				left join teamwork_shared_draft s on s.ticket_id = :ticket and s.person_id = d.person_id
				where d.form = :form and d.discarded_at is null and d.updated_at >= :since
					and p.organization_id is null and coalesce(d.fields -> 'text' ->> 0, '') <> ''
				order by p.id, d.updated_at desc""")
			.param("ticket", ticketId)
			.param("form", form)
			.param("since", Columns.parameter(since))
			.query((row, number) -> new DraftLine(row.getLong("id"), Columns.text(row, "name"),
					Columns.instant(row, "updated_at"), row.getString("text")))
			.list();
	}

	void share(long ticketId, long personId) {
		this.jdbc.sql("""
				insert into teamwork_shared_draft (ticket_id, person_id) values (:ticket, :person)
				on conflict do nothing""").param("ticket", ticketId).param("person", personId).update();
	}

	void keep(long ticketId, long personId) {
		this.jdbc.sql("delete from teamwork_shared_draft where ticket_id = :ticket and person_id = :person")
			.param("ticket", ticketId)
			.param("person", personId)
			.update();
	}

}
