package balcao.ticket;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Role;

/**
 * What stands around a ticket at the desk.
 *
 * @param contract under which it was opened; null where nothing was promised
 * @param policy what that contract promises, by its name
 * @param validUntil the last day; null for without end
 * @param said how many messages the client reads
 * @param noted how many notes there are
 * @param newest the newest message when the page was made; 0 for none
 */
public record DeskContext(Role requesterRole, @Nullable String contract, @Nullable String policy,
		@Nullable LocalDate validFrom, @Nullable LocalDate validUntil, long said, long noted, long events, long newest,
		List<Tag> tags) {

	/** How much of the timeline a part of it has. */
	public long count(Show show) {
		return switch (show) {
			case ALL -> this.said + this.noted + this.events;
			case CLIENT -> this.said;
			case NOTES -> this.noted;
			case EVENTS -> this.events;
		};
	}

}
