package balcao.backoffice;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import balcao.calendar.Span;
import balcao.catalog.Subject;
import balcao.severity.SeverityQuestion;

/**
 * A request to try out.
 *
 * @param severity instead of what the matrix says
 * @param pause in which the client is waited for
 * @param holiday a date to make a holiday, or to make none
 * @param drafts whether drafts count instead of what is published
 */
public record SimulatorQuestion(Instant openedAt, long organizationId, SeverityQuestion about, boolean needsApproval,
		@Nullable Integer severity, @Nullable Span pause, @Nullable LocalDate holiday, boolean drafts) {

	Subject subject() {
		return this.about.about();
	}

}
