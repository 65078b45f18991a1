package balcao.rating;

import java.math.BigDecimal;

/**
 * What marks come to.
 *
 * @param n how many marks
 * @param low how many of them are 1 or 2
 */
public record RatingAverage(long id, String name, BigDecimal average, long n, long low) {

}
