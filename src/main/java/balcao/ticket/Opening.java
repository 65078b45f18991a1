package balcao.ticket;

import org.jspecify.annotations.Nullable;

import balcao.catalog.Subject;
import balcao.platform.CurrentPerson;

/** Everything that is decided when a ticket is opened. */
record Opening(long organizationId, CurrentPerson requester, long openedById, long requestTypeId, Subject about,
		String subject, String description, @Nullable String phone, @Nullable String availability,
		boolean needsApproval, int severity, @Nullable Long matrixRowId, long teamId, long routingRuleId) {

}
