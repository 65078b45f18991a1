package balcao.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A place in a list ordered by an instant and an id.
 *
 * @param at null stands for infinity, the end of the order
 */
public record Cursor(@Nullable Instant at, long id) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,17}|x)-(\\d{1,18})");

	/** Reads a cursor of an address; anything else than ours is {@link NotFound}. */
	public static Optional<Cursor> parse(@Nullable String text) {
		if (text == null) {
			return Optional.empty();
		}
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			throw new NotFound();
		}
		try {
			Instant at = "x".equals(matcher.group(1)) ? null
					: Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
			return Optional.of(new Cursor(at, Long.parseLong(matcher.group(2))));
		}
		catch (DateTimeException | ArithmeticException ex) {
			throw new NotFound();
		}
	}

	/** The cursor for an address. */
	public String text() {
		return ((this.at != null) ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, this.at)) : "x") + "-"
				+ this.id;
	}

	/** The instant as PostgreSQL reads it. */
	public String instant() {
		return (this.at != null) ? this.at.toString() : "infinity";
	}

}
