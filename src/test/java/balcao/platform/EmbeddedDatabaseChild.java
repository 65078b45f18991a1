package balcao.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * An application in a process of its own: opens a database, keeps a row, waits to be
 * killed.
 */
final class EmbeddedDatabaseChild {

	private EmbeddedDatabaseChild() {
	}

	public static void main(String[] args) throws Exception {
		EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]));
		Runtime.getRuntime().addShutdownHook(new Thread(database::close));
		try (Connection connection = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
				database.getPassword()); Statement statement = connection.createStatement()) {
			statement.execute("create table if not exists kept (n int)");
			statement.execute("insert into kept values (1)");
			try (ResultSet rows = statement.executeQuery(
					"select count(*), current_setting('fsync'), current_setting('data_directory') from kept")) {
				rows.next();
				System.out.println("READY rows=" + rows.getInt(1) + " fsync=" + rows.getString(2) + " url="
						+ database.getJdbcUrl());
			}
		}
		Thread.sleep(600_000);
	}

}
