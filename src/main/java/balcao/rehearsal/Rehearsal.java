package balcao.rehearsal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A job: a what-if, or the moving of open deadlines.
 *
 * @param topicId the calendar or policy; null for the matrix
 * @param formerId the version in force before
 * @param versionId the draft, published since or not
 * @param edit how often the draft had been changed
 * @param months how far back the ended ones go; null when deadlines are moved
 * @param reason null for a what-if
 * @param replayed how many clocks it went through
 * @param total null until it is counted
 * @param staying open clocks under versions older than the one in force
 */
public record Rehearsal(long id, Purpose purpose, Topic topic, @Nullable Long topicId, String name, long formerId,
		long versionId, int edit, @Nullable Integer months, Instant validFrom, @Nullable String reason, JobState state,
		long replayed, @Nullable Long total, long staying, Instant askedAt, @Nullable Long askedById,
		@Nullable String askedBy, @Nullable Instant endedAt) {

	public boolean isWhatIf() {
		return this.purpose == Purpose.WHAT_IF;
	}

	public boolean isOver() {
		return this.state.isOver();
	}

	public boolean isDone() {
		return this.state == JobState.DONE;
	}

	/** Where its page is. */
	public String path() {
		return "/backoffice/rehearsals/" + this.id;
	}

	/** Where one begins another of the same. */
	public String topicPath() {
		return pathOf(this.topic, this.topicId);
	}

	/** Where one begins a what-if. */
	public static String pathOf(Topic topic, @Nullable Long topicId) {
		return switch (topic) {
			case CALENDAR -> "/backoffice/rehearsals/calendar/" + topicId;
			case POLICY -> "/backoffice/rehearsals/policy/" + topicId;
			case MATRIX -> "/backoffice/rehearsals/matrix";
		};
	}

	/** The page of what is being written. */
	static String backOf(Topic topic, @Nullable Long topicId) {
		return switch (topic) {
			case CALENDAR -> "/backoffice/calendars/" + topicId;
			case POLICY -> "/backoffice/policies/" + topicId;
			case MATRIX -> "/backoffice/matrix";
		};
	}

	/** The link of the rail that leads to it. */
	static String railOf(Topic topic) {
		return switch (topic) {
			case CALENDAR -> "/backoffice/calendars";
			case POLICY -> "/backoffice/policies";
			case MATRIX -> "/backoffice/matrix";
		};
	}

}
