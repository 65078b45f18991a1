package balcao.protocol;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Lets whoever a protocol belongs to have its number in writing, each of them once. */
@Repository
class NumberTelling {

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	NumberTelling(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Publishes {@link ProtocolRegistered} unless this client had it before.
	 * @param requesterId null while nobody knows who called
	 */
	void tell(String number, long ticketId, @Nullable Long requesterId, String summary, Instant now) {
		if (requesterId != null && isFirst(ticketId, requesterId, now)) {
			this.events.publishEvent(new ProtocolRegistered(number, ticketId, requesterId, summary, now));
		}
	}

	private boolean isFirst(long ticketId, long requesterId, Instant now) {
		return this.jdbc.sql("""
				insert into protocol_told (ticket_id, person_id, at) values (:ticket, :person, :now)
				on conflict on constraint protocol_told_pk do nothing""")
			.param("ticket", ticketId)
			.param("person", requesterId)
			.param("now", Columns.parameter(now))
			.update() == 1;
	}

}
