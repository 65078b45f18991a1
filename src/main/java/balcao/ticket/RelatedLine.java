package balcao.ticket;

/** Another ticket that belongs to one, as far as the reader may see it. */
public record RelatedLine(Relation relation, long id, String number, String subject, TicketStatus status,
		String organization) {

}
