package balcao.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.Initials;

/**
 * Who is there for a client.
 *
 * @param teamId who answers where nobody in particular is asked for
 * @param open whether the calendar says that conversations are answered now
 * @param opensAt when they will be; null while open, or where nothing says when
 * @param zone of the calendar
 * @param attendants who looks after the client's organization, account managers first
 * @param available how many of the team take conversations now
 * @param waiting how many wait for them
 * @param usualWait how long it took lately until somebody answered; null where nobody
 * knows
 */
public record Reception(long teamId, String team, boolean open, @Nullable Instant opensAt, ZoneId zone,
		List<Attendant> attendants, int available, int waiting, @Nullable Duration usualWait) {

	/**
	 * Somebody whom the client may ask for.
	 *
	 * @param teamId the team that answers where this person does not
	 * @param manager whether it is the account manager; otherwise an analyst
	 * @param available whether they take conversations now
	 */
	public record Attendant(long personId, String name, long teamId, boolean manager, boolean available) {

		public String initials() {
			return Initials.of(this.name);
		}

	}

	/** Whether somebody answers now: the calendar says so, and people are there. */
	public boolean isThere() {
		return this.open && (this.available > 0 || this.attendants.stream().anyMatch(Attendant::available));
	}

}
