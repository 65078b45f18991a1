package balcao.macro;

/** Who uses a prepared answer. */
public enum MacroScope {

	/** Its author alone. */
	OWN,

	/** The members of a team; leaders and admins write it. */
	TEAM,

	/** Everybody of the team's side; admins write it. */
	ALL

}
