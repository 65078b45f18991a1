package balcao.sla;

import java.time.Instant;

/**
 * A clock has come to a stage; published once for each stage and round.
 *
 * @param at when the stage was reached, which may be a while ago
 * @param announcedAt when the watch saw it
 */
public record StageReached(long clockId, long subjectId, TargetName target, Stage stage, Instant at,
		Instant announcedAt) {

}
