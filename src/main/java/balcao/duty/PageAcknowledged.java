package balcao.duty;

import java.time.Instant;

/** Somebody takes care of what people were called about. */
public record PageAcknowledged(long alarmId, String subject, long teamId, long personId, Instant at) {

}
