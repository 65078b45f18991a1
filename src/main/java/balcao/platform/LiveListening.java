package balcao.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes and this one have changed, over one connection of its own,
 * beside the pool, that is held as long as the application runs. Hints are lost while the
 * connection is; whoever hears is told so, and pages ask by themselves now and then.
 */
@Component
class LiveListening implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LiveListening.class);

	/** How long a look at the connection waits for something, in milliseconds. */
	private static final int LOOK = 500;

	/** How long to wait after a failure; one alone is nothing to tell an operator. */
	private static final Duration AFTER_ONE = Duration.ofSeconds(1);

	private static final Duration AFTER_MORE = Duration.ofSeconds(10);

	private final JdbcConnectionDetails database;

	private final ObjectProvider<LiveHearer> hearers;

	private final AtomicReference<@Nullable Thread> listening = new AtomicReference<>();

	LiveListening(JdbcConnectionDetails database, ObjectProvider<LiveHearer> hearers) {
		this.database = database;
		this.hearers = hearers;
	}

	@Override
	public void start() {
		Thread thread = new Thread(this::listen, "live");
		thread.setDaemon(true);
		this.listening.set(thread);
		thread.start();
	}

	@Override
	public void stop() {
		Thread thread = this.listening.getAndSet(null);
		if (thread != null) {
			thread.interrupt();
			try {
				thread.join(Duration.ofSeconds(5).toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.listening.get() != null;
	}

	private void listen() {
		int failures = 0;
		while (isRunning()) {
			try (Connection connection = DriverManager.getConnection(this.database.getJdbcUrl(),
					this.database.getUsername(), this.database.getPassword());
					Statement statement = connection.createStatement()) {
				statement.execute("listen " + LiveHints.CHANNEL);
				failures = 0;
				this.hearers.forEach(LiveHearer::missed);
				hear(connection.unwrap(PGConnection.class));
			}
			catch (SQLException ex) {
				if (!isRunning()) {
					return;
				}
				failures++;
				if (failures > 1) {
					logger.warn("Open pages are told of nothing for now and ask by themselves: {}", ex.getMessage());
				}
				pause((failures > 1) ? AFTER_MORE : AFTER_ONE);
			}
		}
	}

	private void hear(PGConnection connection) throws SQLException {
		while (isRunning()) {
			PGNotification[] heard = connection.getNotifications(LOOK);
			for (PGNotification one : heard) {
				this.hearers.forEach((hearer) -> hearer.hear(one.getParameter()));
			}
		}
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
