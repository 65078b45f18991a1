package balcao.account;

/** What a token reaches of what its person may do. */
public enum TokenScope {

	/** Whatever the person may do. */
	EVERYTHING("all"),

	/** Handing in mails and asking what became of them; the team's alone. */
	MAIL("mail");

	private final String code;

	TokenScope(String code) {
		this.code = code;
	}

	/** Its name to programs. */
	public String code() {
		return this.code;
	}

}
