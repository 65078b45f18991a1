package balcao.teamwork;

import java.time.Duration;
import java.time.Instant;

/** A duration that was corrected, and why. */
public record TimeCorrection(String by, Instant at, Duration before, Duration after, String reason) {

}
