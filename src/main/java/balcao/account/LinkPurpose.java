package balcao.account;

/** What a link that works once is for. */
enum LinkPurpose {

	/** A new person chooses the first password. */
	INVITATION,

	/** A person who forgot the password chooses another. */
	RESET,

	/** Whoever installs Balcão becomes its first admin. */
	SET_UP

}
