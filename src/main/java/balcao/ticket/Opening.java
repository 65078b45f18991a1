package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.intake.Answers;
import balcao.platform.CurrentPerson;

/** Everything that is decided when a ticket is opened. */
record Opening(TicketKind kind, long organizationId, CurrentPerson requester, long openedById, long requestTypeId,
		@Nullable Long formVersionId, Answers answers, boolean needsApproval, int severity,
		SeveritySource severitySource, @Nullable Long matrixRowId, long teamId, @Nullable Long routingRuleId) {

}
