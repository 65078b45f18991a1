package balcao.emergency;

import java.time.Instant;

/** What was learnt from an emergency, by whom it was written last. */
public record EmergencyReview(ReviewTerms terms, String writtenBy, Instant writtenAt, int version) {

}
