package balcao.ticket.web;

/** How the team brings two tickets together. */
enum RelationAct {

	LINK, CHILD, MERGE

}
