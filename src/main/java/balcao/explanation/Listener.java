package balcao.explanation;

import java.util.Map;

/**
 * Whom a deadline is explained to.
 *
 * @param team whether words of the house may be used
 * @param askers the names of those who wrote the messages that pauses cite
 */
public record Listener(boolean team, Map<Long, String> askers) {

	/** Somebody of the team, about a clock that no message stopped. */
	public static final Listener TEAM = new Listener(true, Map.of());

	public Listener {
		askers = Map.copyOf(askers);
	}

	/** The part of a message's key that says who reads it. */
	String key() {
		return this.team ? "team" : "client";
	}

}
