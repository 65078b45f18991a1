package balcao.rating;

import org.jspecify.annotations.Nullable;

/**
 * Which marks to read.
 *
 * @param days how far back
 * @param lowOnly only the two lowest
 */
public record RatingFilter(@Nullable Long team, @Nullable Long product, int days, boolean lowOnly) {

}
