package balcao.sales;

import java.time.Instant;

/** One person has accepted a proposal, and another has to. */
public record ProposalSecondAsked(long versionId, long ticketId, String ticketNumber, Instant at) {

}
