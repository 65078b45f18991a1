package balcao.api.web;

import java.util.Arrays;

/** What can be wrong with a request, as far as its status says. */
enum ApiProblem {

	MALFORMED(400), UNAUTHORIZED(401), FORBIDDEN(403), NOT_FOUND(404), WRONG_METHOD(405), NOT_ACCEPTABLE(406),
	CONFLICT(409), TOO_LARGE(413), UNKNOWN_FORMAT(415), INVALID(422), TOO_OFTEN(429), BROKEN(500), UNAVAILABLE(503);

	private final int status;

	ApiProblem(int status) {
		this.status = status;
	}

	int status() {
		return this.status;
	}

	boolean isOurs() {
		return this.status >= 500;
	}

	String titleKey() {
		return "api.apiProblem." + name();
	}

	String detailKey() {
		return "api.apiProblemDetail." + name();
	}

	/** The closest to a status; other refusals of a request are malformed requests. */
	static ApiProblem of(int status) {
		return Arrays.stream(values())
			.filter((problem) -> problem.status == status)
			.findFirst()
			.orElse((status < 500) ? MALFORMED : BROKEN);
	}

}
