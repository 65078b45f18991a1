package balcao.platform;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions still serve somebody. */
@Service
@Transactional(readOnly = true)
public class SignIns {

	private final JdbcClient jdbc;

	SignIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those among some sessions that have not ended; whoever loses access loses their
	 * sessions with it.
	 */
	public Set<String> valid(Collection<String> sessions) {
		return new HashSet<>(this.jdbc.sql("select session_id from spring_session where session_id in (:sessions)")
			.param("sessions", sessions)
			.query(String.class)
			.list());
	}

}
