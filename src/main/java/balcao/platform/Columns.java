package balcao.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Reads and writes columns of projections in the types that views use. */
public final class Columns {

	private Columns() {
	}

	public static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column));
	}

	public static Instant instant(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(instantOrNull(row, column));
	}

	public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
		long value = row.getLong(column);
		return row.wasNull() ? null : value;
	}

	public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
		return Enum.valueOf(type, text(row, column));
	}

	public static <E extends Enum<E>> @Nullable E constantOrNull(ResultSet row, String column, Class<E> type)
			throws SQLException {
		String value = row.getString(column);
		return (value != null) ? Enum.valueOf(type, value) : null;
	}

	/** The pattern of a {@code like} that looks for the words anywhere. */
	public static String containing(String words) {
		return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
	}

	/** The parameter for a {@code timestamptz}. */
	public static OffsetDateTime parameter(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
