package balcao.platform;

import org.jspecify.annotations.Nullable;

/**
 * Where to read a list from: after a cursor, before one, or from the start.
 */
public record PageRequest(@Nullable String after, @Nullable String before) {

	public static final PageRequest FIRST = new PageRequest(null, null);

	public boolean isBack() {
		return this.before != null;
	}

	/** The cursor to read from, whichever way. */
	public @Nullable String cursor() {
		return isBack() ? this.before : this.after;
	}

}
