package balcao.explanation;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How a deadline was counted, as a picture: days side by side, what counts of them filled
 * in.
 *
 * @param now where now is; null once the clock has ended, and days after its end
 * @param changes where other terms began
 * @param due where the clock ends; null while it stands still
 */
public record ClockStrip(List<Bar> bars, List<Label> labels, List<Integer> changes, @Nullable Integer now,
		@Nullable Integer due) {

	static final int WIDTH = 660;

	static final int HEIGHT = 108;

	public String viewBox() {
		return "0 0 " + WIDTH + " " + HEIGHT;
	}

	public int width() {
		return WIDTH;
	}

	public int height() {
		return HEIGHT;
	}

	/** The mark of now, as a path. */
	public @Nullable String nowPath() {
		return (this.now != null) ? "M" + this.now + " 34v38" : null;
	}

	/** The marks of other terms, as one path. */
	public @Nullable String changePath() {
		return this.changes.isEmpty() ? null
				: this.changes.stream().map((x) -> "M" + x + " 34v38").collect(Collectors.joining());
	}

	/** The mark of the end, as a path with a diamond on top. */
	public @Nullable String duePath() {
		return (this.due != null) ? "M" + this.due + " 34v38m0-44 5 5-5 5-5-5Z" : null;
	}

	/** A stretch of time: {@code closed}, {@code open}, {@code left} or {@code pause}. */
	public record Bar(String kind, int x, int width) {

	}

	/** A text; {@code anchor} is start, middle or end. */
	public record Label(int x, int y, String anchor, boolean strong, String text) {

	}

}
