package balcao.duty;

import java.time.Instant;
import java.util.List;

/**
 * Somebody was called about something that has just been raised.
 *
 * @param words what it is about, for whoever is called
 * @param path the page of it
 */
public record Paged(long alarmId, String subject, long teamId, String words, String path, PageLevel level,
		PageReason reason, List<PagedPerson> people, Instant at) {

}
