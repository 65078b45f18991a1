package balcao.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Tells the database who acts in a transaction, for the triggers that note every change
 * of the configuration ({@code platform_change}).
 */
@Component
public class ChangeTrail {

	private final DataSource database;

	ChangeTrail(DataSource database) {
		this.database = database;
	}

	/** Names who acts, and when, for the rest of the transaction. */
	public void sign(CurrentPerson actor, Instant now) {
		set("select set_config('balcao.actor', ?, true), set_config('balcao.now', ?, true)",
				actor.id() + " " + actor.name(), now.toString());
	}

	/** Notes nothing for the rest of the transaction: for what is loaded, not changed. */
	public void pause() {
		set("select set_config('balcao.unaudited', ?, true)", "on");
	}

	private void set(String sql, String... values) {
		Connection connection = DataSourceUtils.getConnection(this.database);
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setString(i + 1, values[i]);
			}
			statement.execute();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The transaction could not be signed", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.database);
		}
	}

}
