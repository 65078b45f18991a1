package balcao.ticket.web;

/** The forms of a ticket's page at the desk, of which one may have to be mended. */
enum DeskAct {

	REPLY, NOTE, DECISION, ASSIGNMENT, SEVERITY, RESUMPTION, CLOSING, REOPENING, CONTEST

}
