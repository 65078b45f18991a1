package balcao.ticket.web;

/** What a person wants to do after a step of a form. */
enum Next {

	/** Check it and go on. */
	CONTINUE,

	/** Keep it and show what follows from it. */
	REFRESH,

	/** Keep it for another time. */
	LEAVE

}
