package balcao.incident;

/** What an update tells besides its text. */
public enum UpdateMeaning {

	/** How it stands. */
	NEWS,

	/** How clients can work again, though the cause remains. */
	WORKAROUND,

	/** The text concludes every protocol. */
	SOLUTION

}
