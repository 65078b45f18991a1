package balcao.rating;

import java.util.List;

import org.jspecify.annotations.Nullable;

import balcao.platform.KeysetPage;

/**
 * The team's page about marks.
 *
 * @param all null without any mark
 * @param agents empty for whoever leads nobody
 */
public record RatingSummary(@Nullable RatingAverage all, List<RatingAverage> teams, List<RatingAverage> agents,
		List<RatingAverage> products, KeysetPage<RatingLine> comments) {

}
