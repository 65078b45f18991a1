package balcao.sales;

import java.time.Instant;

/** A version of a proposal went to the client. */
public record ProposalSent(long versionId, long ticketId, String ticketNumber, Instant at) {

}
