package balcao.teamwork;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Work on a ticket.
 *
 * @param duration up to now while it runs
 * @param told whether it was told afterwards instead of measured
 * @param corrections how often it was corrected
 */
public record TimeEntry(long id, long ticketId, String number, String subject, long personId, String person,
		Instant startedAt, Duration duration, boolean running, @Nullable String about, boolean told, int corrections,
		int version) {

}
