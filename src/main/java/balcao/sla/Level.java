package balcao.sla;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Priority;

/**
 * How long a target may take at one level.
 *
 * @param severity 1 to 4; null where it does not matter
 * @param priority null where it does not matter; never together with a severity
 * @param duration whole minutes
 */
public record Level(@Nullable Integer severity, @Nullable Priority priority, Duration duration) {

	/** The same time whatever the severity or priority. */
	public static Level any(Duration duration) {
		return new Level(null, null, duration);
	}

	public static Level ofSeverity(int severity, Duration duration) {
		return new Level(severity, null, duration);
	}

	public static Level ofPriority(Priority priority, Duration duration) {
		return new Level(null, priority, duration);
	}

	boolean fits(int otherSeverity, @Nullable Priority otherPriority) {
		return (this.severity == null || this.severity == otherSeverity)
				&& (this.priority == null || this.priority == otherPriority);
	}

	boolean isGeneral() {
		return this.severity == null && this.priority == null;
	}

}
