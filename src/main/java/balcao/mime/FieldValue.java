package balcao.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The value of a field such as {@code Content-Type}, and its parameters as clients write
 * them: continued and in charsets (RFC 2231), as encoded words, as bare bytes, with
 * blanks and without quotes.
 *
 * @param value what stands before the first semicolon, in lower case
 * @param parameters by name in lower case, decoded
 */
record FieldValue(String value, Map<String, String> parameters) {

	private static final int LONGEST_VALUE = 200;

	static final FieldValue NONE = new FieldValue("", Map.of());

	/**
	 * Reads a field.
	 * @param raw a character per byte, unfolded
	 */
	static FieldValue of(@Nullable String raw) {
		return (raw != null) ? new Scanner(raw).read() : NONE;
	}

	@Nullable String parameter(String name) {
		return this.parameters.get(name);
	}

	/** Goes through a field once. */
	private static final class Scanner {

		private final String raw;

		private int at;

		private final Map<String, String> plain = new LinkedHashMap<>();

		private final Map<String, TreeMap<Integer, Piece>> continued = new LinkedHashMap<>();

		Scanner(String raw) {
			this.raw = raw;
		}

		FieldValue read() {
			String value = withoutComments(upTo(";"));
			while (this.at < this.raw.length()) {
				this.at++;
				parameter();
			}
			Map<String, String> parameters = new LinkedHashMap<>();
			this.plain.forEach((name, raw) -> parameters.put(name, EncodedWords.decode(raw)));
			this.continued.forEach((name, pieces) -> parameters.put(name, joined(pieces)));
			return new FieldValue(CleanText.cut(value, LONGEST_VALUE).strip().toLowerCase(Locale.ROOT), parameters);
		}

		private void parameter() {
			String name = upTo("=;").strip().toLowerCase(Locale.ROOT);
			if (this.at >= this.raw.length() || this.raw.charAt(this.at) == ';') {
				return;
			}
			this.at++;
			String value = value();
			int star = name.indexOf('*');
			if (star < 0) {
				this.plain.putIfAbsent(name, value);
				return;
			}
			String number = name.substring(star + 1);
			boolean encoded = number.isEmpty() || number.endsWith("*");
			int index = number(number);
			if (index >= 0) {
				this.continued.computeIfAbsent(name.substring(0, star), (key) -> new TreeMap<>())
					.putIfAbsent(index, new Piece(value, encoded));
			}
		}

		private static int number(String number) {
			String digits = number.endsWith("*") ? number.substring(0, number.length() - 1) : number;
			if (digits.isEmpty()) {
				return 0;
			}
			boolean good = digits.length() < 6 && digits.chars().allMatch((digit) -> digit >= '0' && digit <= '9');
			return good ? Integer.parseInt(digits) : -1;
		}

		private String value() {
			while (this.at < this.raw.length() && this.raw.charAt(this.at) <= ' ') {
				this.at++;
			}
			if (this.at < this.raw.length() && this.raw.charAt(this.at) == '"') {
				this.at++;
				String quoted = quoted();
				upTo(";");
				return quoted;
			}
			return upTo(";").strip();
		}

		/** Backslashes before letters are parts of Windows paths, and stay. */
		private String quoted() {
			StringBuilder value = new StringBuilder();
			while (this.at < this.raw.length()) {
				char character = this.raw.charAt(this.at++);
				if (character == '"') {
					break;
				}
				if (character == '\\' && this.at < this.raw.length() && "\"\\".indexOf(this.raw.charAt(this.at)) >= 0) {
					character = this.raw.charAt(this.at++);
				}
				value.append(character);
			}
			return value.toString();
		}

		private String upTo(String ends) {
			int from = this.at;
			while (this.at < this.raw.length() && ends.indexOf(this.raw.charAt(this.at)) < 0) {
				this.at++;
			}
			return this.raw.substring(from, this.at);
		}

		private static String withoutComments(String value) {
			int comment = value.indexOf('(');
			return (comment < 0) ? value : value.substring(0, comment);
		}

		private static String joined(Map<Integer, Piece> pieces) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			String charset = null;
			boolean encoded = false;
			for (Piece piece : pieces.values()) {
				String text = piece.text();
				if (piece.encoded()) {
					encoded = true;
					int first = text.indexOf('\'');
					int second = (first < 0) ? -1 : text.indexOf('\'', first + 1);
					if (charset == null && second >= 0) {
						charset = text.substring(0, first);
						text = text.substring(second + 1);
					}
					percentDecoded(text, bytes);
				}
				else {
					bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
				}
			}
			return encoded ? CleanText.line(TextDecoding.decode(bytes.toByteArray(), charset, new Flaws()))
					: EncodedWords.decode(bytes.toString(StandardCharsets.ISO_8859_1));
		}

		private static void percentDecoded(String text, ByteArrayOutputStream bytes) {
			for (int i = 0; i < text.length(); i++) {
				char character = text.charAt(i);
				if (character == '%' && i + 2 < text.length() && QuotedPrintableBytes.hex(text.charAt(i + 1)) >= 0
						&& QuotedPrintableBytes.hex(text.charAt(i + 2)) >= 0) {
					bytes.write(QuotedPrintableBytes.hex(text.charAt(i + 1)) << 4
							| QuotedPrintableBytes.hex(text.charAt(i + 2)));
					i += 2;
				}
				else {
					bytes.write(character);
				}
			}
		}

		private record Piece(String text, boolean encoded) {
		}

	}

}
