package balcao.mailbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.mail.IntakeAddresses;
import balcao.platform.Columns;

/** The mailboxes in use, as whoever handles mail needs them. */
@Repository
class Origins implements IntakeAddresses {

	private final JdbcClient jdbc;

	Origins(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The oldest first. */
	List<Origin> inUse() {
		return this.jdbc.sql("""
				select m.id, m.address, m.team_id, t.code, m.allowed_senders, m.unknown_policy from mailbox m
				join intake_request_type t on t.id = m.request_type_id where m.archived_at is null order by m.id""")
			.query((row, number) -> new Origin(row.getLong("id"), Columns.text(row, "address"), row.getLong("team_id"),
					Columns.text(row, "code"), AllowedSenders.of(Columns.text(row, "allowed_senders")),
					Columns.constant(row, "unknown_policy", UnknownPolicy.class)))
			.list();
	}

	/**
	 * The mailbox of a mail: the one it was fetched from, else the one it was sent to,
	 * else the oldest.
	 */
	Optional<Origin> of(@Nullable Long mailboxId, Collection<String> recipients) {
		List<Origin> all = inUse();
		return all.stream()
			.filter((origin) -> mailboxId != null && origin.mailboxId() == mailboxId)
			.findFirst()
			.or(() -> all.stream().filter((origin) -> recipients.stream().anyMatch(origin::isAt)).findFirst())
			.or(() -> all.stream().findFirst());
	}

	@Override
	public List<String> all() {
		return this.jdbc.sql("select address from mailbox order by id").query(String.class).list();
	}

	/** The mailbox that the ticket came by, else one of its team's, else the oldest. */
	@Override
	public Optional<String> of(long ticketId) {
		return this.jdbc
			.sql("""
					select m.address from mailbox m join ticket t on t.id = :ticket where m.archived_at is null
					order by (m.id = (select i.mailbox_id from mailbox_mail i where i.ticket_id = t.id and i.outcome = 'TICKET'
						order by i.id limit 1)) desc nulls last, m.team_id = t.team_id desc, m.id limit 1""")
			.param("ticket", ticketId)
			.query(String.class)
			.optional();
	}

}
