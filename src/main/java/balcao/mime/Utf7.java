package balcao.mime;

import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-7 (RFC 2152), which Java does not know. What it yields is text like any
 * other: it is made safe after decoding, never before.
 */
final class Utf7 {

	private Utf7() {
	}

	static String decode(byte[] bytes) {
		String source = new String(bytes, StandardCharsets.ISO_8859_1);
		StringBuilder text = new StringBuilder(source.length());
		int i = 0;
		while (i < source.length()) {
			char character = source.charAt(i++);
			if (character != '+') {
				text.append(character);
				continue;
			}
			if (i < source.length() && source.charAt(i) == '-') {
				text.append('+');
				i++;
				continue;
			}
			int bits = 0;
			int count = 0;
			while (i < source.length() && Base64Bytes.value(source.charAt(i)) >= 0) {
				bits = (bits << 6 | Base64Bytes.value(source.charAt(i++))) & 0x3FFFFF;
				count += 6;
				if (count >= 16) {
					count -= 16;
					text.append((char) (bits >> count & 0xFFFF));
				}
			}
			if (i < source.length() && source.charAt(i) == '-') {
				i++;
			}
		}
		return text.toString();
	}

}
