package balcao.mail;

/** Which letters a list shows. */
public enum LetterShow {

	ALL("true"), FAILED("failed_at is not null"), BOUNCED("bounced_at is not null");

	private final String condition;

	LetterShow(String condition) {
		this.condition = condition;
	}

	String condition() {
		return this.condition;
	}

}
