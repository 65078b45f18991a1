package balcao.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.web.StageLook;

/**
 * Why a deadline is what it is, in one language.
 *
 * @param target what is promised
 * @param answer everything in a sentence
 * @param sections what made it, in order
 * @param rows what was counted, skipped and paused
 * @param sum the rows together
 * @param whole whether the sum is the target
 * @param stages when each stage is reached; none while the clock stands still
 * @param pauses that counted or were annulled, in order
 * @param paused all the business time that did not count; null for none
 */
public record DeadlineStory(String target, String answer, StageLook look, List<Section> sections, List<Row> rows,
		String sum, boolean whole, List<StageRow> stages, List<PauseRow> pauses, @Nullable String paused,
		ClockStrip strip) {

	/** The same with something told first. */
	public DeadlineStory beginningWith(Section section) {
		List<Section> more = new ArrayList<>(this.sections);
		more.add(0, section);
		return new DeadlineStory(this.target, this.answer, this.look, List.copyOf(more), this.rows, this.sum,
				this.whole, this.stages, this.pauses, this.paused, this.strip);
	}

	/**
	 * One thing that made the deadline.
	 *
	 * @param title the key of its heading
	 */
	public record Section(String title, List<String> sentences) {

		public Section {
			sentences = List.copyOf(sentences);
		}

	}

	/**
	 * A line of the account.
	 *
	 * @param kind {@code open}, {@code skipped}, {@code pause} or {@code change}
	 * @param counted empty where nothing counts
	 * @param messageId that asked for a pause
	 */
	public record Row(String kind, String when, String why, String counted, @Nullable Long messageId) {

	}

	/**
	 * When a stage is reached.
	 *
	 * @param look null for the due instant itself
	 * @param percent of the target at which it begins
	 */
	public record StageRow(@Nullable StageLook look, int percent, String at) {

	}

	/**
	 * A pause.
	 *
	 * @param from in words, with its end
	 * @param length of business time
	 * @param why it stood still, and who asked
	 * @param asked whether the client was waited for, so that it can be contested
	 */
	public record PauseRow(long id, Instant since, String from, String length, String why, @Nullable Long messageId,
			boolean asked, boolean lasts, boolean annulled) {

	}

}
