package balcao.ticket;

/** Which of the two things that clients ask for it is. */
public enum TicketKind {

	/** A request without urgency. */
	TICKET,

	/** An emergency, opened on the phone or in a chat and worked until solved. */
	PROTOCOL

}
