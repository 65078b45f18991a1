package balcao.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * People who take turns by the week: each turn begins on the same weekday at the same
 * hour of the wall clock, so that a week in which the clock is changed is an hour longer
 * or shorter. An hour that the clock leaves out is the first one after it, and of an hour
 * that comes twice the first counts. The order goes on before the first day too, so that
 * there is never nobody.
 *
 * @param startsOn when the first one takes over
 */
record Rotation(ZoneId zone, LocalDate startsOn, LocalTime handOver) {

	/** When a turn begins; 0 is the first one's. */
	Instant start(long turn) {
		return ZonedDateTime.of(this.startsOn.plusWeeks(turn), this.handOver, this.zone).toInstant();
	}

	/** The turn of an instant; a turn includes its beginning and excludes its end. */
	long turnAt(Instant at) {
		long turn = ChronoUnit.WEEKS.between(this.startsOn, at.atZone(this.zone).toLocalDate());
		while (at.isBefore(start(turn))) {
			turn--;
		}
		while (!at.isBefore(start(turn + 1))) {
			turn++;
		}
		return turn;
	}

	/** Whose turn it is, of so many people. */
	static int place(long turn, int people) {
		return Math.floorMod(turn, people);
	}

}
