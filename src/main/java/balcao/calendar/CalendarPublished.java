package balcao.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A version of a calendar was published and will never change.
 *
 * @param previousVersionId the version published before it; null for the first
 * @param actorId who published it; null when the application did
 */
public record CalendarPublished(long calendarId, long versionId, @Nullable Long previousVersionId, Instant validFrom,
		@Nullable Long actorId) {

}
