package balcao.mailbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import balcao.platform.Columns;

/** Mailboxes with how fetching goes. */
@Repository
class MailboxRows {

	private final JdbcClient jdbc;

	MailboxRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The archived last. */
	List<MailboxRow> all() {
		return this.jdbc.sql("""
				select m.*, w.name team, t.name request_type, p.polled_at, p.failed_at, p.problem, p.last_error,
					(select count(*) from mailbox_mail i where i.mailbox_id = m.id and i.state = 'NEW') waiting
				from mailbox m join organization_team w on w.id = m.team_id
				join intake_request_type t on t.id = m.request_type_id
				left join mailbox_poll p on p.mailbox_id = m.id
				order by m.archived_at is not null, lower(m.name)""")
			.query((row, number) -> new MailboxRow(row.getLong("id"),
					new MailboxTerms(Columns.text(row, "name"), Columns.text(row, "address"), Columns.text(row, "host"),
							row.getInt("port"), Columns.constant(row, "security", MailboxSecurity.class),
							Columns.text(row, "username"), Columns.text(row, "folder"), row.getLong("team_id"),
							row.getLong("request_type_id"), Columns.text(row, "allowed_senders"),
							Columns.constant(row, "unknown_policy", UnknownPolicy.class)),
					Columns.text(row, "team"), Columns.text(row, "request_type"),
					row.getTimestamp("archived_at") != null, row.getInt("version"),
					row.getBytes("password_secret") != null, Columns.instantOrNull(row, "polled_at"),
					Columns.instantOrNull(row, "failed_at"), problem(row.getString("problem")),
					row.getString("last_error"), row.getLong("waiting")))
			.list();
	}

	private static @Nullable MailboxProblem problem(@Nullable String name) {
		return (name != null) ? MailboxProblem.valueOf(name) : null;
	}

}
