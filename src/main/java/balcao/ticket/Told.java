package balcao.ticket;

/** What a reply tells besides its text; each keeps a promise. */
public enum Told {

	/** What is wrong. */
	DIAGNOSIS,

	/** How the client can work again, though the cause remains. */
	WORKAROUND,

	/** How an emergency stands. */
	UPDATE

}
