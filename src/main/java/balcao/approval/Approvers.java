package balcao.approval;

/** Who decides a step. */
public enum Approvers {

	/** The team that has the subject; leaders and admins belong to every team. */
	RESPONSIBLE,

	/** The leader of the team that has the subject. */
	LEADER,

	/** The members of a team that the step names. */
	TEAM,

	/** The people that the step names. */
	PEOPLE

}
