package balcao.api;

/** Calls for tests of the web side. */
public final class Calls {

	private Calls() {
	}

	public static BusinessTimeCall with(ApiSettings settings) {
		return new BusinessTimeCall(settings);
	}

}
