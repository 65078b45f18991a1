package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A contested pause as it is shown.
 *
 * @param until null while the pause lasts
 * @param moves whether a clock that it stopped still runs, so that accepting moves it
 * @param verdict null while nobody decided
 */
public record ContestLine(long id, Instant from, @Nullable Instant until, String by, Instant at, String reason,
		boolean moves, @Nullable PauseVerdict verdict, @Nullable String decidedBy, @Nullable String answer) {

	public boolean isDecided() {
		return this.verdict != null;
	}

}
