package balcao.knowledge;

/** Who may read an article. */
public enum ArticleVisibility {

	/** Anybody, signed in or not. */
	PUBLIC,

	/**
	 * Clients whose organization may have one of the article's products, all clients when
	 * it has none, and the team.
	 */
	CLIENTS,

	/** The team alone. */
	TEAM

}
