package balcao.platform.web;

import java.util.Arrays;

/** What an error page can say: what happened and what to do next. */
public enum Problem {

	MALFORMED(400, "platform.error.malformed.title", "platform.error.malformed.text"),

	FORBIDDEN(403, "platform.error.forbidden.title", "platform.error.forbidden.text"),

	STALE(403, "platform.error.stale.title", "platform.error.stale.text"),

	NOT_FOUND(404, "platform.error.notFound.title", "platform.error.notFound.text"),

	WRONG_METHOD(405, "platform.error.wrongMethod.title", "platform.error.wrongMethod.text"),

	REFUSED(409, "platform.error.refused.title", "platform.error.refused.text"),

	CHANGED_MEANWHILE(409, "platform.error.changedMeanwhile.title", "platform.error.changedMeanwhile.text"),

	TOO_LARGE(413, "platform.error.tooLarge.title", "platform.error.tooLarge.text"),

	UNKNOWN_FORMAT(415, "platform.error.unknownFormat.title", "platform.error.unknownFormat.text"),

	TOO_OFTEN(429, "platform.error.tooOften.title", "platform.error.tooOften.text"),

	BROKEN(500, "platform.error.broken.title", "platform.error.broken.text"),

	UNAVAILABLE(503, "platform.error.unavailable.title", "platform.error.unavailable.text");

	private final int status;

	private final String titleKey;

	private final String textKey;

	Problem(int status, String titleKey, String textKey) {
		this.status = status;
		this.titleKey = titleKey;
		this.textKey = textKey;
	}

	public int status() {
		return this.status;
	}

	public String titleKey() {
		return this.titleKey;
	}

	public String textKey() {
		return this.textKey;
	}

	/** Whether support can find out more by the reference of the request. */
	public boolean isOurs() {
		return this.status >= 500;
	}

	/** The closest to a status; other refusals of a request are malformed requests. */
	static Problem of(int status) {
		return Arrays.stream(values())
			.filter((problem) -> problem.status == status)
			.findFirst()
			.orElse((status < 500) ? MALFORMED : BROKEN);
	}

}
