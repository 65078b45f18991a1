package balcao.teamwork;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the team keeps beside a ticket, as one reader sees it.
 *
 * @param watchers who follows it
 * @param totals how long each person worked, the most first
 * @param running since when the reader measures work on it; null when they do not
 * @param elsewhere the ticket on which they do; null for none
 * @param notes the latest about the requester and the organization
 * @param moreNotes how many more there are
 */
public record Beside(String number, boolean watching, List<String> watchers, List<TimeTotal> totals, Duration total,
		Duration own, @Nullable Instant running, @Nullable String elsewhere, List<ClientNote> notes, int moreNotes) {

}
