package balcao.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One line of how a stretch of time was counted.
 *
 * @param counted the business time of the line; zero for all but {@link Kind#OPEN}
 * @param name of the holiday, or the reason of the exception
 * @param source of the holiday: the law or decision
 */
public record AccountLine(Kind kind, Instant from, Instant to, Duration counted, @Nullable String name,
		@Nullable String source) {

	/** Why the line is there. */
	public enum Kind {

		/** Somebody attends: the line counts. */
		OPEN,

		/** Closed all day by a holiday. */
		HOLIDAY,

		/** The part of a day that a holiday closes. */
		PARTIAL_HOLIDAY,

		/**
		 * A date whose hours were replaced; what is open of it follows as lines of its
		 * own.
		 */
		EXCEPTION,

		/** The clock stood still. */
		PAUSE,

		/** Days on which nobody ever attends, such as a weekend. */
		CLOSED

	}

	/** Whether this goes on with the same reason where the other stops. */
	boolean continues(AccountLine other) {
		return this.kind == other.kind && this.from.equals(other.to) && Objects.equals(this.name, other.name)
				&& Objects.equals(this.source, other.source);
	}

	static AccountLine open(Span span) {
		return new AccountLine(Kind.OPEN, span.from(), span.to(), span.length(), null, null);
	}

	static AccountLine uncounted(Kind kind, Span span, @Nullable String name, @Nullable String source) {
		return new AccountLine(kind, span.from(), span.to(), Duration.ZERO, name, source);
	}

}
