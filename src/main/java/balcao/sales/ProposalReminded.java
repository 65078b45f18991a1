package balcao.sales;

import java.time.Instant;

/** A proposal still waits, and its end comes near. */
public record ProposalReminded(long versionId, long ticketId, String ticketNumber, Instant at) {

}
