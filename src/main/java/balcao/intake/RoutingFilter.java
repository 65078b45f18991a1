package balcao.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which rules to list.
 *
 * @param words in what the rule looks at or in the name of its team, accents forgiven
 * @param teamId null for all
 * @param after the rule after which the page begins; null for the first page
 */
public record RoutingFilter(String words, @Nullable Long teamId, Show show, @Nullable Long after) {

	public boolean isNarrow() {
		return !this.words.isBlank() || this.teamId != null || this.show != Show.IN_FORCE;
	}

	/** In which state rules are. */
	public enum Show {

		IN_FORCE, UNHEALTHY, ARCHIVED;

		boolean fits(RoutingLine line) {
			return switch (this) {
				case IN_FORCE -> !line.archived();
				case UNHEALTHY -> !line.archived() && !line.isHealthy();
				case ARCHIVED -> line.archived();
			};
		}

	}

}
