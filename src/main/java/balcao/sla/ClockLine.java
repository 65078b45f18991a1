package balcao.sla;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import balcao.calendar.AccountLine;

/**
 * One line of how a clock was counted.
 *
 * @param what exactly, to the nanosecond
 * @param counted the same in whole seconds, rounded so that the lines of a clock add up
 * @param calendar whose hours decided; null when every hour of every day counts
 * @param pause that the line is of; null for all but pauses
 */
public record ClockLine(AccountLine what, Duration counted, @Nullable String calendar, @Nullable ClockPause pause) {

	public boolean isCounted() {
		return this.what.kind() == AccountLine.Kind.OPEN;
	}

}
