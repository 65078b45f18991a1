package balcao.rehearsal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a what-if begins.
 *
 * @param draft null where nothing is being written
 * @param jobs the latest ones, the newest first
 */
public record RehearsalStart(Topic topic, @Nullable Long topicId, String name, @Nullable DraftVersion draft,
		List<Rehearsal> jobs) {

	/** The page of what is being written. */
	public String back() {
		return Rehearsal.backOf(this.topic, this.topicId)
				+ ((this.topic == Topic.CALENDAR && this.draft != null) ? "/draft" : "");
	}

	public boolean isMatrix() {
		return this.topic == Topic.MATRIX;
	}

	/** The link of the rail that leads here. */
	public String rail() {
		return Rehearsal.railOf(this.topic);
	}

	public String path() {
		return Rehearsal.pathOf(this.topic, this.topicId);
	}

}
