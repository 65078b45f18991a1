package balcao.severity.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** How often the draft had been changed when a page was shown. */
final class Edited {

	private Edited() {
	}

	/** What a form sent; what did not say so is always out of date. */
	static int of(@Nullable Integer sent) {
		return Objects.requireNonNullElse(sent, -1);
	}

}
