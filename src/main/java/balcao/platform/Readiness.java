package balcao.platform;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Whether this node lives, and whether it can serve anybody now. */
@Service
public class Readiness {

	private final ApplicationAvailability availability;

	private final JdbcClient database;

	Readiness(ApplicationAvailability availability, JdbcClient database) {
		this.availability = availability;
		this.database = database;
	}

	/** A node that does not live has to be started anew. */
	public boolean isLive() {
		return this.availability.getLivenessState() == LivenessState.CORRECT;
	}

	/** A node without its database gets no requests until it is back. */
	public boolean isReady() {
		return this.availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
	}

	private boolean databaseAnswers() {
		try {
			return this.database.sql("select true").query(Boolean.class).single();
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
