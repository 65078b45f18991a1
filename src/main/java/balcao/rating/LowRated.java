package balcao.rating;

import java.time.Instant;

/** Somebody gave one of the two lowest marks, for the first time or by a change. */
public record LowRated(long ratingId, long ticketId, String number, long teamId, long personId, int score, Instant at) {

}
