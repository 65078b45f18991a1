package balcao.emergency;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A link to the board for a screen, as those who made it see it.
 *
 * @param revokedBy null where it ended with the rights of who made it
 */
public record Wall(long id, String name, WallShows shows, List<String> teams, String madeBy, Instant madeAt,
		@Nullable String revokedBy, @Nullable Instant revokedAt) {

	public Wall {
		teams = List.copyOf(teams);
	}

	public boolean isRevoked() {
		return this.revokedAt != null;
	}

}
