package balcao.sales;

import java.time.Instant;

import balcao.ticket.TicketGlance;

/**
 * A client has said what becomes of a proposal.
 *
 * @param byId who said so, or wrote down that a client did
 */
public record ProposalAnswered(TicketGlance ticket, ProposalAnswer answer, long byId, Instant at) {

}
