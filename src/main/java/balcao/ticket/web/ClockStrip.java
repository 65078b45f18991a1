package balcao.ticket.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a deadline was counted, as a picture: days side by side, what counts of them filled
 * in.
 *
 * @param now where now is; null once the clock has ended, and days after its end
 * @param due where the clock ends; null while it stands still
 */
record ClockStrip(List<Bar> bars, List<Label> labels, @Nullable Integer now, @Nullable Integer due) {

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

	/** The mark of the end, as a path with a diamond on top. */
	public @Nullable String duePath() {
		return (this.due != null) ? "M" + this.due + " 34v38m0-44 5 5-5 5-5-5Z" : null;
	}

	/** A stretch of time: {@code closed}, {@code open}, {@code left} or {@code pause}. */
	record Bar(String kind, int x, int width) {

	}

	/** A text; {@code anchor} is start, middle or end. */
	record Label(int x, int y, String anchor, boolean strong, String text) {

	}

}
