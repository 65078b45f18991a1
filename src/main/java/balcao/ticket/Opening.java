package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.intake.Answers;
import balcao.platform.CurrentPerson;

/** Everything that is decided when a ticket is opened. */
record Opening(long organizationId, CurrentPerson requester, long openedById, long requestTypeId, long formVersionId,
		Answers answers, boolean needsApproval, int severity, SeveritySource severitySource, @Nullable Long matrixRowId,
		long teamId, long routingRuleId) {

}
