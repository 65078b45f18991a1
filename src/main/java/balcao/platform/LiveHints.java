package balcao.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that something has changed, never what: open pages of every node then ask for it
 * with their own reader's rights.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LiveHints {

	/** The channel of PostgreSQL's notifications. */
	static final String CHANNEL = "balcao_live";

	private final JdbcClient jdbc;

	LiveHints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Tells who listens to a topic, such as {@code person:7}, once the transaction has
	 * committed.
	 */
	public void changed(String topic) {
		this.jdbc.sql("select pg_notify(:channel, :topic)")
			.param("channel", CHANNEL)
			.param("topic", topic)
			.query((row, number) -> topic)
			.single();
	}

}
