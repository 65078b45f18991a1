package balcao.notification;

/** What a notice tells. */
public enum NoticeKind {

	/** A deadline needs attention; for who has the ticket. */
	YELLOW,

	/** A deadline is urgent; for the leader of the team. */
	RED,

	/** A deadline has passed; for the people of the escalation list. */
	BREACHED,

	/** The ticket is one's own now, by somebody else's doing. */
	ASSIGNED,

	/** A client contests a pause; for the leader of the team, who decides. */
	CONTESTED

}
