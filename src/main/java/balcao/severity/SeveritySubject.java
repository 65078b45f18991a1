package balcao.severity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for a subject and what was answered.
 *
 * @param label what people call the subject
 * @param severity what was answered
 * @param versionId the version that answered; null where none did
 * @param rowId the row that answered; null where none did
 * @param overruled what a person made of it; null for nothing
 */
public record SeveritySubject(long subjectId, String label, long organizationId, SeverityQuestion question,
		int severity, Source source, @Nullable Long versionId, @Nullable Long rowId, Instant openedAt,
		@Nullable Integer overruled) {

}
