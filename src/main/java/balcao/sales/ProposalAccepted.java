package balcao.sales;

import java.time.Instant;

/** A proposal is accepted by as many people as it needs. */
public record ProposalAccepted(long versionId, long ticketId, String ticketNumber, Instant at) {

}
