package balcao.rating;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A mark in a list of the team.
 *
 * @param ofAnswer whether it is about one answer
 */
public record RatingLine(long id, String number, String subject, String organization, String person,
		@Nullable String agent, String team, int score, @Nullable String comment, boolean ofAnswer, Instant at) {

}
