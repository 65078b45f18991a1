package balcao.ticket;

/** The beginning of a text on one line, for lists. */
final class Excerpt {

	private static final int LENGTH = 140;

	private Excerpt() {
	}

	static String of(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		if (line.codePointCount(0, line.length()) <= LENGTH) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, LENGTH - 1)).stripTrailing() + "…";
	}

}
