package balcao.sales;

import java.util.List;

import balcao.ticket.TicketGlance;

/** What the team sees of the business on a ticket. */
public record TicketBusiness(TicketGlance ticket, List<ProposalRow> proposals, List<OpportunityRow> opportunities,
		List<QuoteRow> quotes) {

}
