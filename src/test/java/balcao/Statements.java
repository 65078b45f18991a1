package balcao;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/**
 * Tells which statements an act sends to the database, of Hibernate and of JDBC alike.
 */
public final class Statements {

	private static final List<String> LOGGERS = List.of("org.hibernate.SQL",
			"org.springframework.jdbc.core.JdbcTemplate");

	private Statements() {
	}

	/** The statements of an act on this thread, in order. */
	public static List<String> of(Runnable act) {
		Thread here = Thread.currentThread();
		ListAppender<ILoggingEvent> heard = new ListAppender<>() {
			@Override
			protected void append(ILoggingEvent event) {
				if (Thread.currentThread() == here) {
					super.append(event);
				}
			}
		};
		heard.start();
		LOGGERS.forEach((name) -> listen((Logger) LoggerFactory.getLogger(name), heard));
		try {
			act.run();
		}
		finally {
			LOGGERS.forEach((name) -> forget((Logger) LoggerFactory.getLogger(name), heard));
		}
		return heard.list.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> !line.matches("Executing prepared SQL (query|update)"))
			.toList();
	}

	private static void listen(Logger logger, ListAppender<ILoggingEvent> heard) {
		logger.setLevel(Level.DEBUG);
		logger.setAdditive(false);
		logger.addAppender(heard);
	}

	private static void forget(Logger logger, ListAppender<ILoggingEvent> heard) {
		logger.detachAppender(heard);
		logger.setAdditive(true);
		logger.setLevel(null);
	}

}
