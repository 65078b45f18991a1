package balcao.decree;

import java.time.Instant;

/**
 * Where the recording of a call is to be found.
 *
 * @param keptUntil before then it is not removed
 */
public record RecordingRow(long id, String address, String addedBy, Instant addedAt, Instant keptUntil) {

	public boolean mayBeRemoved(Instant now) {
		return !now.isBefore(this.keptUntil);
	}

}
