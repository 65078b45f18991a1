package balcao.mime;

import java.util.Arrays;

/**
 * Reads quoted-printable as it comes (RFC 2045 §6.7): an equals sign that introduces
 * nothing stands for itself, white space at the end of a line goes.
 */
final class QuotedPrintableBytes {

	private QuotedPrintableBytes() {
	}

	static byte[] decode(byte[] encoded, Flaws flaws) {
		byte[] decoded = new byte[encoded.length];
		int length = 0;
		int kept = 0;
		int i = 0;
		while (i < encoded.length) {
			byte one = encoded[i];
			if (one == '=') {
				int next = afterSoftBreak(encoded, i + 1);
				if (next > 0) {
					i = next;
				}
				else if (i + 2 < encoded.length && hex(encoded[i + 1]) >= 0 && hex(encoded[i + 2]) >= 0) {
					decoded[length++] = (byte) (hex(encoded[i + 1]) << 4 | hex(encoded[i + 2]));
					i += 3;
				}
				else {
					flaws.add(MailFlaw.BROKEN_ENCODING);
					decoded[length++] = one;
					i++;
				}
				kept = length;
			}
			else {
				if (one == '\n') {
					boolean carriage = length > kept && decoded[length - 1] == '\r';
					length = withoutBlanks(decoded, kept, carriage ? length - 1 : length);
					if (carriage) {
						decoded[length++] = '\r';
					}
				}
				decoded[length++] = one;
				i++;
				if (one == '\n') {
					kept = length;
				}
			}
		}
		return Arrays.copyOf(decoded, withoutBlanks(decoded, kept, length));
	}

	/**
	 * A single encoded value of a header, where underscores are blanks (RFC 2047 §4.2).
	 */
	static byte[] decodeWord(String encoded) {
		byte[] decoded = new byte[encoded.length()];
		int length = 0;
		int i = 0;
		while (i < encoded.length()) {
			char one = encoded.charAt(i);
			if (one == '=' && i + 2 < encoded.length() && hex(encoded.charAt(i + 1)) >= 0
					&& hex(encoded.charAt(i + 2)) >= 0) {
				decoded[length++] = (byte) (hex(encoded.charAt(i + 1)) << 4 | hex(encoded.charAt(i + 2)));
				i += 3;
			}
			else {
				decoded[length++] = (byte) ((one == '_') ? ' ' : one);
				i++;
			}
		}
		return Arrays.copyOf(decoded, length);
	}

	static int hex(int character) {
		return Character.digit(character, 16);
	}

	/** Where it goes on when a line was broken softly here, or nothing. */
	private static int afterSoftBreak(byte[] encoded, int from) {
		int i = from;
		while (i < encoded.length && (encoded[i] == ' ' || encoded[i] == '\t')) {
			i++;
		}
		if (i == encoded.length) {
			return i;
		}
		if (encoded[i] == '\n') {
			return i + 1;
		}
		boolean broken = encoded[i] == '\r' && i + 1 < encoded.length && encoded[i + 1] == '\n';
		return broken ? i + 2 : -1;
	}

	private static int withoutBlanks(byte[] decoded, int from, int to) {
		int end = to;
		while (end > from && (decoded[end - 1] == ' ' || decoded[end - 1] == '\t')) {
			end--;
		}
		return end;
	}

}
