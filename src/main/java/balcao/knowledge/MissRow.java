package balcao.knowledge;

import java.time.Instant;

/** What was looked for in vain, how often, and when last. */
public record MissRow(long id, String words, int times, Instant lastAt) {

}
