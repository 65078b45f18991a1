package balcao.platform.web;

/** Texts that no form bound, cleaned as those that one did. */
public final class CleanText {

	private CleanText() {
	}

	/** The text as {@link CleanInput} would hand it to a form. */
	public static String of(String typed) {
		return CleanInput.clean(typed);
	}

}
