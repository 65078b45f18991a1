package balcao.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads encoded words (RFC 2047) as clients really write them: inside words and quotes,
 * with blanks, without padding, and characters cut in two between them.
 */
final class EncodedWords {

	private static final int LONGEST_CHARSET = 60;

	private final String source;

	private final StringBuilder text;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private @Nullable String charset;

	private int at;

	private boolean noMoreEnds;

	private EncodedWords(String source) {
		this.source = source;
		this.text = new StringBuilder(source.length());
	}

	/**
	 * The text of an unfolded field.
	 * @param source a character per byte
	 * @return one line, without control characters
	 */
	static String decode(String source) {
		return CleanText.line(new EncodedWords(source).decode());
	}

	private String decode() {
		int plain = 0;
		while (this.at < this.source.length()) {
			int begin = this.source.indexOf("=?", this.at);
			if (begin < 0) {
				break;
			}
			this.at = begin;
			Word word = word(begin);
			if (word == null) {
				this.at = begin + 2;
				continue;
			}
			plain(plain, begin, true);
			append(word);
			plain = word.end();
			this.at = plain;
		}
		plain(plain, this.source.length(), false);
		return this.text.toString();
	}

	/** Blanks between two encoded words belong to neither (RFC 2047 §6.2). */
	private void plain(int from, int to, boolean wordFollows) {
		String between = this.source.substring(from, to);
		if (wordFollows && this.charset != null && between.isBlank()) {
			return;
		}
		flush();
		this.text.append(TextDecoding.guess(between.getBytes(StandardCharsets.ISO_8859_1)));
	}

	private void append(Word word) {
		if (!word.charset().equals(this.charset)) {
			flush();
			this.charset = word.charset();
		}
		this.bytes.writeBytes(word.bytes());
	}

	private void flush() {
		if (this.charset != null) {
			this.text.append(TextDecoding.decode(this.bytes.toByteArray(), this.charset, new Flaws()));
			this.bytes.reset();
			this.charset = null;
		}
	}

	private @Nullable Word word(int begin) {
		int charsetEnd = charsetEnd(begin + 2);
		if (charsetEnd < 0 || charsetEnd + 2 >= this.source.length() || this.source.charAt(charsetEnd + 2) != '?') {
			return null;
		}
		char encoding = Character.toLowerCase(this.source.charAt(charsetEnd + 1));
		int from = charsetEnd + 3;
		int end = (encoding == 'b' || encoding == 'q') ? end(from, encoding == 'q') : -1;
		if (end < 0) {
			return null;
		}
		String charset = this.source.substring(begin + 2, charsetEnd).toLowerCase(Locale.ROOT);
		int language = charset.indexOf('*');
		return new Word((language < 0) ? charset : charset.substring(0, language), encoding == 'q',
				this.source.substring(from, end), Math.min(end + 2, this.source.length()));
	}

	private int charsetEnd(int from) {
		int last = Math.min(this.source.length(), from + LONGEST_CHARSET);
		for (int i = from; i < last; i++) {
			char character = this.source.charAt(i);
			if (character == '?') {
				return (i > from) ? i : -1;
			}
			if (character <= ' ' || character == '=') {
				return -1;
			}
		}
		return -1;
	}

	/** Question marks that should have been encoded do not end a word. */
	private int end(int from, boolean quoted) {
		if (this.noMoreEnds) {
			return -1;
		}
		int end = this.source.indexOf("?=", from);
		while (quoted && end >= 0 && isEncoded(end + 1) && endsLater(end + 4)) {
			end = this.source.indexOf("?=", end + 1);
		}
		this.noMoreEnds = end < 0;
		return end;
	}

	private boolean isEncoded(int at) {
		return at + 2 < this.source.length() && QuotedPrintableBytes.hex(this.source.charAt(at + 1)) >= 0
				&& QuotedPrintableBytes.hex(this.source.charAt(at + 2)) >= 0;
	}

	private boolean endsLater(int from) {
		for (int i = from; i < this.source.length() && i < from + 80; i++) {
			char character = this.source.charAt(i);
			if (character == ' ' || this.source.startsWith("=?", i)) {
				return false;
			}
			if (this.source.startsWith("?=", i)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A word.
	 *
	 * @param end where it ends in the source
	 */
	private record Word(String charset, boolean quoted, String encoded, int end) {

		byte[] bytes() {
			return this.quoted ? QuotedPrintableBytes.decodeWord(this.encoded)
					: Base64Bytes.decode(this.encoded.getBytes(StandardCharsets.ISO_8859_1), new Flaws());
		}

	}

}
