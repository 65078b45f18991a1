package balcao.mime;

/** Puts the lines of {@code format=flowed} together again (RFC 3676). */
final class FlowedText {

	private FlowedText() {
	}

	/**
	 * The text as it was written.
	 * @param deleteBlank whether the blank that shows that a line goes on is not part of
	 * it
	 */
	static String unflowed(String text, boolean deleteBlank) {
		StringBuilder whole = new StringBuilder(text.length());
		boolean goesOn = false;
		int lastDepth = 0;
		int from = 0;
		while (from < text.length()) {
			int feed = text.indexOf('\n', from);
			int to = (feed < 0) ? text.length() : feed;
			int depth = 0;
			while (from + depth < to && text.charAt(from + depth) == '>') {
				depth++;
			}
			int begin = from + depth;
			if (begin < to && text.charAt(begin) == ' ') {
				begin++;
			}
			boolean signature = text.startsWith("-- ", begin) && to - begin == 3;
			if (goesOn && (depth != lastDepth || signature)) {
				whole.append('\n');
				goesOn = false;
			}
			if (!goesOn && depth > 0) {
				whole.append(">".repeat(depth)).append(' ');
			}
			boolean flows = !signature && to > begin && text.charAt(to - 1) == ' ' && feed >= 0;
			whole.append(text, begin, (flows && deleteBlank) ? to - 1 : to);
			if (!flows && feed >= 0) {
				whole.append('\n');
			}
			goesOn = flows;
			lastDepth = depth;
			from = to + 1;
		}
		return whole.toString();
	}

}
