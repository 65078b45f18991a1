package balcao.workspace;

/** What is done to many tickets at once. */
public enum BulkKind {

	/** They get another team or person. */
	GIVE,

	/** They get a word of the team's. */
	TAG

}
