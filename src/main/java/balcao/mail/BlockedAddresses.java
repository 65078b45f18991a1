package balcao.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** The addresses to which nothing is sent. */
@Repository
class BlockedAddresses {

	private static final int MOST = 200;

	private final JdbcClient jdbc;

	BlockedAddresses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void block(String address, long letterId, String reason, Instant at) {
		this.jdbc.sql("""
				insert into mail_blocked_address (address, letter_id, reason, blocked_at)
				values (:address, :letter, :reason, :at)
				on conflict on constraint mail_blocked_address_pk do update
				set letter_id = excluded.letter_id, reason = excluded.reason, blocked_at = excluded.blocked_at""")
			.param("address", address.toLowerCase(Locale.ROOT))
			.param("letter", letterId)
			.param("reason", reason)
			.param("at", Columns.parameter(at))
			.update();
	}

	/** Whether it was blocked. */
	boolean clear(String address) {
		return this.jdbc.sql("delete from mail_blocked_address where address = :address")
			.param("address", address.toLowerCase(Locale.ROOT))
			.update() == 1;
	}

	Optional<BlockedAddress> find(String address) {
		return this.jdbc.sql("select address, reason, blocked_at from mail_blocked_address where address = :address")
			.param("address", address.toLowerCase(Locale.ROOT))
			.query((row, number) -> new BlockedAddress(Columns.text(row, "address"), Columns.text(row, "reason"),
					Columns.instant(row, "blocked_at")))
			.optional();
	}

	/** Of the clients who take part in a ticket, those who get nothing. */
	List<BlockedReader> readers(long ticketId, long requesterId) {
		return this.jdbc
			.sql("""
					select r.id, r.name, b.address, b.reason, b.blocked_at from (
						select p.id, p.name, p.email from organization_person p where p.id = :requester
						union select p.id, p.name, p.email from ticket_copy c join organization_person p on p.id = c.person_id
							where c.ticket_id = :ticket
						union select null, x.name, x.email from ticket_outsider x
							where x.ticket_id = :ticket and x.revoked_at is null) r
					join mail_blocked_address b on b.address = lower(r.email) order by r.name, b.address""")
			.param("requester", requesterId)
			.param("ticket", ticketId)
			.query((row, number) -> new BlockedReader(Columns.longOrNull(row, "id"), Columns.text(row, "name"),
					Columns.text(row, "address"), Columns.text(row, "reason"), Columns.instant(row, "blocked_at")))
			.list();
	}

	/** The latest. */
	List<BlockedAddress> all() {
		return this.jdbc
			.sql("select address, reason, blocked_at from mail_blocked_address order by blocked_at desc, address limit "
					+ MOST)
			.query((row, number) -> new BlockedAddress(Columns.text(row, "address"), Columns.text(row, "reason"),
					Columns.instant(row, "blocked_at")))
			.list();
	}

}
