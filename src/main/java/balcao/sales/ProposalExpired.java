package balcao.sales;

import java.time.Instant;

/** Nobody has decided on a proposal in time. */
public record ProposalExpired(long versionId, long ticketId, String ticketNumber, Instant at) {

}
