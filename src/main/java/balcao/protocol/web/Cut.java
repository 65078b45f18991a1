package balcao.protocol.web;

/** What an address brings, no longer than it may be. */
final class Cut {

	private Cut() {
	}

	static String to(String text, int most) {
		int points = text.codePointCount(0, text.length());
		return text.substring(0, text.offsetByCodePoints(0, Math.min(most, points))).strip();
	}

}
