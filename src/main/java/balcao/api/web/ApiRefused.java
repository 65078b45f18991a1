package balcao.api.web;

import java.io.Serial;

import balcao.platform.Refused;

/** A request that is wrong as a whole. */
final class ApiRefused extends Refused {

	@Serial
	private static final long serialVersionUID = 1L;

	private final ApiProblem problem;

	ApiRefused(ApiProblem problem, String detailKey, Object... arguments) {
		super(detailKey, arguments);
		this.problem = problem;
	}

	ApiProblem problem() {
		return this.problem;
	}

}
