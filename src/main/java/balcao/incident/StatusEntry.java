package balcao.incident;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What a banner said at some time. */
public record StatusEntry(Instant at, IncidentState state, @Nullable String portuguese, @Nullable String english) {

	/** In the reader's language, else in the one it was written in. */
	public String text(Locale locale) {
		boolean english = locale.getLanguage().equals("en");
		String wanted = english ? this.english : this.portuguese;
		return Objects.requireNonNullElse((wanted != null) ? wanted : english ? this.portuguese : this.english, "");
	}

}
