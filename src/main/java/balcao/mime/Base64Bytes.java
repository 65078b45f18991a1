package balcao.mime;

import java.util.Arrays;

/**
 * Reads base64 as it comes (RFC 2045 §6.8): what is not of its alphabet is passed over,
 * padding ends a group and nothing more.
 */
final class Base64Bytes {

	private static final byte[] VALUES = new byte[128];

	static {
		Arrays.fill(VALUES, (byte) -1);
		String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
		for (int i = 0; i < alphabet.length(); i++) {
			VALUES[alphabet.charAt(i)] = (byte) i;
		}
	}

	private Base64Bytes() {
	}

	/** The value of a letter of the alphabet, or less than nothing. */
	static int value(int character) {
		return (character >= 0 && character < 128) ? VALUES[character] : -1;
	}

	/** Whether hardly anything in it is out of place. */
	static boolean isLikely(byte[] encoded) {
		int strange = 0;
		for (byte one : encoded) {
			if (value(one) < 0 && one != '=' && one != '\r' && one != '\n') {
				strange++;
			}
		}
		return strange <= encoded.length / 16 + 4;
	}

	static byte[] decode(byte[] encoded, Flaws flaws) {
		byte[] decoded = new byte[(int) (encoded.length * 3L / 4) + 3];
		int length = 0;
		int bits = 0;
		int count = 0;
		boolean strange = false;
		for (byte one : encoded) {
			int value = value(one);
			if (value >= 0) {
				bits = bits << 6 | value;
				count += 6;
				if (count >= 8) {
					count -= 8;
					decoded[length++] = (byte) (bits >> count);
				}
			}
			else if (one == '=') {
				count = 0;
			}
			else {
				strange |= one != '\r' && one != '\n' && one != ' ' && one != '\t';
			}
		}
		flaws.addIf(strange || count >= 6, MailFlaw.BROKEN_ENCODING);
		return Arrays.copyOf(decoded, length);
	}

}
