package balcao.api.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The mark by which a program tells that it repeats a call. */
final class CallKey {

	static final String HEADER = "Idempotency-Key";

	static final String REPEATED = "Idempotent-Replayed";

	private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

	private CallKey() {
	}

	/** Refuses one that is too long or has other than visible characters. */
	static @Nullable String checked(@Nullable String key) {
		if (key != null && !KEY.matcher(key).matches()) {
			throw new ApiRefused(ApiProblem.MALFORMED, "api.problem.keyMalformed");
		}
		return key;
	}

}
