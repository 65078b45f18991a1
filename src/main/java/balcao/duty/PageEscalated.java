package balcao.duty;

import java.time.Instant;
import java.util.List;

/** Nobody answered in time, so others were called. */
public record PageEscalated(long alarmId, String subject, long teamId, String words, String path, PageLevel level,
		PageReason reason, List<PagedPerson> people, Instant at) {

}
