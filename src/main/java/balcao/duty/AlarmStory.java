package balcao.duty;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of an alarm.
 *
 * @param escalatesAt when others are called; null once somebody answered, it was ended or
 * nobody is left
 * @param endedAt when it was given up without an answer
 */
public record AlarmStory(long id, long teamId, String words, String path, Instant raisedAt,
		@Nullable Instant escalatesAt, @Nullable Instant acknowledgedAt, @Nullable String acknowledgedBy,
		@Nullable Instant endedAt, List<PageLine> pages) {

	public AlarmStory {
		pages = List.copyOf(pages);
	}

	AlarmStory with(List<PageLine> pages) {
		return new AlarmStory(this.id, this.teamId, this.words, this.path, this.raisedAt, this.escalatesAt,
				this.acknowledgedAt, this.acknowledgedBy, this.endedAt, pages);
	}

	/** Whether it waits for somebody. */
	public boolean isOpen() {
		return this.acknowledgedAt == null && this.endedAt == null;
	}

	/** Whether everybody was called and nobody answered. */
	public boolean isExhausted() {
		return isOpen() && this.escalatesAt == null;
	}

	/** Whether nobody was on duty when it was raised. */
	public boolean nobodyWasOnDuty() {
		return !this.pages.isEmpty() && (this.pages.get(0).reason() == PageReason.LEADER_FOR_NOBODY
				|| this.pages.get(0).reason() == PageReason.ADMINS_FOR_NOBODY);
	}

}
