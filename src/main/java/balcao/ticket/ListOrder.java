package balcao.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import balcao.platform.Cursor;

/**
 * An order of the desk's lists; each is a range of an index of its own for each team.
 */
public enum ListOrder {

	/** Nearest deadline first, what is paused at the end. */
	DEADLINE(TicketLists.DUE, false, "timestamptz"),

	/** The most severe first. */
	SEVERITY("t.severity", false, "bigint"),

	/** The client who waits longest for a word of the team first. */
	WAITING("coalesce(case when t.last_message_side = 'CLIENT' then t.last_message_at end, 'infinity'::timestamptz)",
			false, "timestamptz"),

	/** The last changed first; the only order of what has ended. */
	CHANGED("t.updated_at", true, "timestamptz"),

	NEWEST("t.opened_at", true, "timestamptz"),

	OLDEST("t.opened_at", false, "timestamptz");

	private final String expression;

	private final boolean descending;

	private final String type;

	ListOrder(String expression, boolean descending, String type) {
		this.expression = expression;
		this.descending = descending;
		this.type = type;
	}

	/** What sorts, and whether it is read backwards. */
	String by(boolean back) {
		String direction = (this.descending != back) ? " desc" : "";
		return this.expression + direction + ", t.id" + direction;
	}

	/** The condition of what comes after a place, of {@code :key} and {@code :id}. */
	String beyond(boolean back) {
		return " and (" + this.expression + ", t.id) " + ((this.descending != back) ? "<" : ">") + " (cast(:key as "
				+ this.type + "), :id)";
	}

	/** A ticket's place, as an expression. */
	String key() {
		return this.expression;
	}

	/** The place of a row. */
	Cursor of(TicketRow row) {
		return switch (this) {
			case DEADLINE -> new Cursor(row.clock().dueAt(), row.id());
			case SEVERITY -> new Cursor(Instant.EPOCH.plus(row.severity(), ChronoUnit.MICROS), row.id());
			case WAITING -> new Cursor(row.clientSpokeLast() ? row.lastMessageAt() : null, row.id());
			case CHANGED -> new Cursor(row.updatedAt(), row.id());
			case NEWEST, OLDEST -> new Cursor(row.openedAt(), row.id());
		};
	}

	/** The key of a place as PostgreSQL reads it. */
	String value(Cursor cursor) {
		if (this != SEVERITY) {
			return cursor.instant();
		}
		Instant at = cursor.at();
		return Long.toString((at != null) ? ChronoUnit.MICROS.between(Instant.EPOCH, at) : Long.MAX_VALUE);
	}

	static ListOrder orUsual(@Nullable ListOrder order) {
		return (order != null) ? order : DEADLINE;
	}

}
