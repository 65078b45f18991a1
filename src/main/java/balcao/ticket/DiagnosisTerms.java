package balcao.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the team found out about a ticket.
 *
 * @param causeId of the list; null for none of them
 * @param causeWords the cause in other words, or more of it
 * @param workaround how the client can work although the cause remains
 * @param workaroundAt when the client was given it; null for now
 * @param affectedVersionId of the product
 * @param published what the client reads; null to keep it with the team
 */
public record DiagnosisTerms(@Nullable Long causeId, @Nullable String causeWords, @Nullable String findings,
		@Nullable String workaround, @Nullable Instant workaroundAt, @Nullable Long affectedVersionId,
		@Nullable String published) {

	public static final DiagnosisTerms NONE = new DiagnosisTerms(null, null, null, null, null, null, null);

	public DiagnosisTerms {
		causeWords = said(causeWords);
		findings = said(findings);
		workaround = said(workaround);
		published = said(published);
	}

	private static @Nullable String said(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/** Whether it tells what is wrong. */
	boolean tellsCause() {
		return this.findings != null;
	}

	boolean tellsWorkaround() {
		return this.workaround != null;
	}

	boolean isPublished() {
		return this.published != null;
	}

}
