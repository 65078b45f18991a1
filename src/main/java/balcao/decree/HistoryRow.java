package balcao.decree;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.StageLook;
import balcao.sla.Stage;

/**
 * A request for the history as it stands.
 *
 * @param number of the ticket; null for a period
 * @param from null for one ticket
 * @param until when the period ends, exclusive
 * @param dueAt null where nothing promises when
 * @param parts of the printed document
 * @param sha256 of the JSON document; null until it is finished
 */
public record HistoryRow(long id, String organization, long personId, String person, String requestedBy,
		@Nullable String number, @Nullable Instant from, @Nullable Instant until, boolean everybody, HistoryWay way,
		Instant requestedAt, @Nullable Instant dueAt, HistoryState state, int total, int done, int parts,
		@Nullable String sha256, long size, @Nullable Instant deliveredAt, @Nullable Instant expiresAt) {

	public boolean isWorking() {
		return this.state == HistoryState.WORKING;
	}

	public boolean isThere() {
		return this.state == HistoryState.DELIVERED;
	}

	public boolean isFailed() {
		return this.state == HistoryState.FAILED;
	}

	public boolean isOnBehalf() {
		return !this.person.equals(this.requestedBy);
	}

	/** The last day of the period, as an instant within it. */
	public @Nullable Instant lastDay() {
		return (this.until != null) ? this.until.minus(1, ChronoUnit.SECONDS) : null;
	}

	/** How a promise stands; null without one, and once it is kept or broken. */
	public @Nullable StageLook stage(Instant now) {
		Instant due = this.dueAt;
		if (due == null || this.deliveredAt != null) {
			return null;
		}
		Duration whole = Duration.between(this.requestedAt, due);
		return StageLook.valueOf(
				Stage.of(this.requestedAt.plus(whole.dividedBy(2)), due.minus(whole.dividedBy(5)), due, now).name());
	}

	/** Whether it came in time; null where nothing promised, or nothing came yet. */
	public @Nullable Boolean inTime() {
		return (this.dueAt != null && this.deliveredAt != null) ? !this.deliveredAt.isAfter(this.dueAt) : null;
	}

}
