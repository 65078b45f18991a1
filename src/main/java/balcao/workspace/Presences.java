package balcao.workspace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;
import balcao.platform.CurrentPerson;
import balcao.ticket.TicketPresence;

/** Who has which ticket open; a lease that nobody renews ends by the database's clock. */
@Repository
class Presences implements TicketPresence {

	private final JdbcClient jdbc;

	Presences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, List<Present>> at(Collection<Long> ticketIds, CurrentPerson reader) {
		Map<Long, List<Present>> present = new HashMap<>();
		this.jdbc
			.sql("""
					select r.ticket_id, p.name, r.typing from workspace_presence r join organization_person p on p.id = r.person_id
					where r.ticket_id in (:tickets) and r.person_id <> :reader and r.until > clock_timestamp()
					order by r.ticket_id, lower(p.name)""")
			.param("tickets", ticketIds)
			.param("reader", reader.id())
			.query((row) -> {
				present.computeIfAbsent(row.getLong("ticket_id"), (id) -> new ArrayList<>())
					.add(new Present(Columns.text(row, "name"), row.getBoolean("typing")));
			});
		return present;
	}

	/** Renews a lease; answers whether that is news to others. */
	boolean renew(long ticketId, long personId, boolean typing) {
		return this.jdbc.sql("""
				with former as (select typing from workspace_presence
					where ticket_id = :ticket and person_id = :person and until > clock_timestamp()),
				renewed as (insert into workspace_presence (ticket_id, person_id, typing, until)
					values (:ticket, :person, :typing, clock_timestamp() + interval '45 seconds')
					on conflict (ticket_id, person_id) do update set typing = excluded.typing, until = excluded.until
					returning typing)
				select not exists (select from former f join renewed r on f.typing = r.typing)""")
			.param("ticket", ticketId)
			.param("person", personId)
			.param("typing", typing)
			.query(Boolean.class)
			.single();
	}

	boolean end(long ticketId, long personId) {
		return this.jdbc.sql("delete from workspace_presence where ticket_id = ? and person_id = ?")
			.params(ticketId, personId)
			.update() > 0;
	}

	int forget() {
		return this.jdbc.sql("delete from workspace_presence where until < clock_timestamp() - interval '1 minute'")
			.update();
	}

}
