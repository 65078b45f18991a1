package balcao.duty;

import java.time.Instant;

/** Who was called when, and why. */
public record PageLine(long personId, String name, PageLevel level, PageReason reason, Instant at) {

}
