package balcao.mailbox;

/** What becomes of a mail from somebody who is no contact. */
public enum UnknownPolicy {

	/** The team decides. */
	HOLD,

	/** The sender is told, once a day at most, how one becomes a contact. */
	ANSWER,

	/** Nothing; it is kept and can be found. */
	REFUSE

}
