package balcao.account;

import java.time.Instant;
import java.util.List;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import balcao.organization.PersonAccessChanged;
import balcao.platform.CurrentPerson;

/**
 * The sessions of people, ended in the transaction that says why, so that a change and
 * the end of what it forbids commit together.
 */
@Service
@Transactional
public class PersonSessions {

	private final JdbcClient jdbc;

	PersonSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The living sessions of a person, the last used first. */
	@Transactional(readOnly = true)
	public List<SessionRow> of(CurrentPerson person, String currentSession) {
		return this.jdbc.sql("""
				select session_id, creation_time, last_access_time from spring_session
				where principal_name = :email and expiry_time > extract(epoch from now()) * 1000
				order by last_access_time desc limit 50""")
			.param("email", person.email())
			.query((row, number) -> new SessionRow(Instant.ofEpochMilli(row.getLong("creation_time")),
					Instant.ofEpochMilli(row.getLong("last_access_time")),
					row.getString("session_id").equals(currentSession)))
			.list();
	}

	/** Ends every session of a person but the one that asks. */
	public void endOthers(CurrentPerson person, String currentSession) {
		this.jdbc.sql("delete from spring_session where principal_name = :email and session_id <> :session")
			.param("email", person.email())
			.param("session", currentSession)
			.update();
	}

	void endAll(String email) {
		this.jdbc.sql("delete from spring_session where principal_name = :email").param("email", email).update();
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(PersonAccessChanged event) {
		endAll(event.email());
	}

}
