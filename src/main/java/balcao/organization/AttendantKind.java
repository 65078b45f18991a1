package balcao.organization;

/** As what somebody of the team looks after a client. */
public enum AttendantKind {

	/** The account manager. */
	MANAGER,

	/** An analyst who knows the client's systems. */
	ANALYST

}
