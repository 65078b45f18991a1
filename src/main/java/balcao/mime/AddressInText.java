package balcao.mime;

import org.jspecify.annotations.Nullable;

/** Finds addresses among words. */
final class AddressInText {

	private static final int FARTHEST = 20_000;

	private AddressInText() {
	}

	/** The first address within the beginning of a text. */
	static @Nullable String first(String text) {
		String begin = CleanText.cut(text, FARTHEST);
		int at = begin.indexOf('@');
		int least = 0;
		while (at >= 0) {
			int from = at;
			while (from > least && !separates(begin.charAt(from - 1))) {
				from--;
			}
			int to = at + 1;
			while (to < begin.length() && !separates(begin.charAt(to))) {
				to++;
			}
			int end = to;
			while (end > at && ".:,;".indexOf(begin.charAt(end - 1)) >= 0) {
				end--;
			}
			String address = AddressSyntax.normalized(begin.substring(from, end));
			if (address != null) {
				return address;
			}
			least = to;
			at = begin.indexOf('@', to);
		}
		return null;
	}

	private static boolean separates(char character) {
		return character <= ' ' || "<>()[]\"',;:".indexOf(character) >= 0 || character >= 0x7F;
	}

}
