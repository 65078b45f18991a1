package balcao.api.web;

/** Texts of a caller, made fit to be written back. */
final class Plain {

	private static final int MARK = 0xFFFD;

	private Plain() {
	}

	/** With a mark for each control character and each half of a broken pair. */
	static String text(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints()
			.map((letter) -> (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) ? MARK
					: letter)
			.forEach(plain::appendCodePoint);
		return plain.toString();
	}

}
