package balcao.duty;

import java.time.Instant;

/** Something that one was called about and nobody has taken. */
public record PageWaiting(long alarmId, String words, String path, Instant pagedAt) {

}
