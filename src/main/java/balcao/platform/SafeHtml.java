package balcao.platform;

/**
 * HTML that may stand in a page as it is: only what makes it clean can make one.
 */
public final class SafeHtml {

	private final String html;

	SafeHtml(String html) {
		this.html = html;
	}

	/** The markup, for the page. */
	public String html() {
		return this.html;
	}

	@Override
	public String toString() {
		return this.html;
	}

}
