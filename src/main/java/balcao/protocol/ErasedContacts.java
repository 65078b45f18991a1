package balcao.protocol;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.ticket.TicketErased;

/**
 * Forgets who called, from where and what was told with the ticket that it became;
 * numbers, instants and who answered stay.
 */
@Repository
class ErasedContacts {

	private final JdbcClient jdbc;

	ErasedContacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(TicketErased event) {
		this.jdbc.sql("""
				update protocol_call set words = null
				where words is not null and contact_id in (select id from protocol_contact where ticket_id = ?)""")
			.param(event.ticketId())
			.update();
		this.jdbc
			.sql("""
					update protocol_contact set summary = '', told = '', caller_name = null, phone = null, phone_e164 = null,
						late_reason = null, version = version + 1 where ticket_id = ?""")
			.param(event.ticketId())
			.update();
	}

}
