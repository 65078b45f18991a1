package balcao.sla;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import balcao.calendar.PublishedCalendar;

/**
 * Other terms for a running clock; what was consumed before stayed consumed.
 *
 * @param at since when the other terms hold
 * @param reason as somebody gave it
 */
public record TermChange(Instant at, TermCause cause, @Nullable String reason, Held before, Held after) {

	/**
	 * What a clock was held to.
	 *
	 * @param severity null where it does not matter
	 * @param calendar null when every hour of every day counted
	 * @param policy null for clocks older than policies
	 */
	public record Held(@Nullable Integer severity, Duration duration, @Nullable PublishedCalendar calendar,
			@Nullable PolicyVersion policy) {

	}

}
