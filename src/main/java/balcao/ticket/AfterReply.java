package balcao.ticket;

/** What happens to a ticket together with an agent's reply. */
public enum AfterReply {

	/** The ticket goes on. */
	KEEP,

	/** The clocks stand still until the client answers. */
	WAIT_FOR_CLIENT,

	/** The text is the solution. */
	RESOLVE

}
