package balcao.mime;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into characters by the charset they claim, or by what they are when the
 * claim is wrong. Names of charsets mean what they mean to browsers (WHATWG Encoding
 * §4.2): nobody sends ISO-8859-1 who does not mean windows-1252.
 */
final class TextDecoding {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final Map<String, String> MEANT = Map.ofEntries(Map.entry("us-ascii", "windows-1252"),
			Map.entry("ascii", "windows-1252"), Map.entry("ansi_x3.4-1968", "windows-1252"),
			Map.entry("iso646-us", "windows-1252"), Map.entry("iso-8859-1", "windows-1252"),
			Map.entry("iso_8859-1", "windows-1252"), Map.entry("iso8859-1", "windows-1252"),
			Map.entry("8859_1", "windows-1252"), Map.entry("latin1", "windows-1252"),
			Map.entry("latin-1", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"),
			Map.entry("iso-8859-11", "windows-874"), Map.entry("tis-620", "windows-874"),
			Map.entry("iso-8859-8-i", "iso-8859-8"), Map.entry("iso-8859-8-e", "iso-8859-8"),
			Map.entry("gb2312", "gb18030"), Map.entry("gbk", "gb18030"), Map.entry("x-gbk", "gb18030"),
			Map.entry("cp936", "gb18030"), Map.entry("ks_c_5601-1987", "x-windows-949"),
			Map.entry("ksc5601", "x-windows-949"), Map.entry("euc-kr", "x-windows-949"),
			Map.entry("big5", "big5-hkscs"), Map.entry("shift_jis", "windows-31j"),
			Map.entry("shift-jis", "windows-31j"), Map.entry("x-sjis", "windows-31j"),
			Map.entry("iso-2022-jp", "x-windows-iso2022jp"), Map.entry("utf8", "utf-8"), Map.entry("utf_8", "utf-8"),
			Map.entry("unicode-1-1-utf-8", "utf-8"), Map.entry("cp1252", "windows-1252"),
			Map.entry("macintosh", "x-macroman"), Map.entry("x-mac-roman", "x-macroman"));

	private TextDecoding() {
	}

	/**
	 * Decodes bytes of a text.
	 * @param label the charset they claim, or nothing
	 */
	static String decode(byte[] bytes, @Nullable String label, Flaws flaws) {
		Charset marked = marked(bytes);
		if (marked != null) {
			return decode(bytes, marked);
		}
		String name = name(label);
		if (name.equals("utf-7") || name.equals("unicode-1-1-utf-7")) {
			return Utf7.decode(bytes);
		}
		if (isAscii(bytes) && !name.startsWith("utf-16") && !name.startsWith("utf-32")) {
			boolean shifts = indexOf(bytes, (byte) 0x1B) >= 0 || name.startsWith("hz");
			if (!shifts) {
				return new String(bytes, StandardCharsets.ISO_8859_1);
			}
			if (isSingleByte(name)) {
				return decode(bytes, known("x-windows-iso2022jp", StandardCharsets.ISO_8859_1));
			}
		}
		if (name.equals("utf-16")) {
			return decode(bytes, unmarkedUtf16(bytes));
		}
		Charset claimed = known(name);
		if (claimed == null) {
			flaws.addIf(!name.isEmpty(), MailFlaw.UNKNOWN_CHARSET);
			flaws.addIf(name.isEmpty(), MailFlaw.WRONG_CHARSET);
			return decode(bytes, guessed(bytes));
		}
		return (claimed.equals(StandardCharsets.UTF_8) || isSingleByte(name)) ? doubting(bytes, claimed, name, flaws)
				: decode(bytes, claimed);
	}

	/** Decodes bytes of a header field that claim nothing. */
	static String guess(byte[] bytes) {
		return isAscii(bytes) ? new String(bytes, StandardCharsets.ISO_8859_1) : decode(bytes, guessed(bytes));
	}

	private static String doubting(byte[] bytes, Charset claimed, String name, Flaws flaws) {
		Utf8Count count = Utf8Count.of(bytes);
		if (claimed.equals(StandardCharsets.UTF_8)) {
			flaws.addIf(count.wrong() > 0, MailFlaw.WRONG_CHARSET);
			return decode(bytes, (count.wrong() > count.right()) ? WINDOWS_1252 : claimed);
		}
		if (count.wrong() == 0 && count.right() > 0) {
			flaws.add(MailFlaw.WRONG_CHARSET);
			return decode(bytes, StandardCharsets.UTF_8);
		}
		flaws.addIf(name.contains("ascii"), MailFlaw.WRONG_CHARSET);
		return decode(bytes, claimed);
	}

	private static String name(@Nullable String label) {
		String name = (label != null) ? label.strip().toLowerCase(Locale.ROOT) : "";
		int from = 0;
		int to = name.length();
		while (from < to && "\"' ".indexOf(name.charAt(from)) >= 0) {
			from++;
		}
		while (to > from && "\"' ;".indexOf(name.charAt(to - 1)) >= 0) {
			to--;
		}
		return name.substring(from, to);
	}

	/** Charsets of Latin letters, which people and programs mistake for each other. */
	private static boolean isSingleByte(String name) {
		return name.isEmpty() || "windows-1252".equals(MEANT.getOrDefault(name, name));
	}

	private static @Nullable Charset known(String name) {
		if (name.isEmpty()) {
			return null;
		}
		try {
			return Charset.forName(MEANT.getOrDefault(name, name));
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return name.startsWith("cp") ? known("windows-" + name.substring(2)) : null;
		}
	}

	private static Charset known(String name, Charset otherwise) {
		Charset known = known(name);
		return (known != null) ? known : otherwise;
	}

	/** The charset that a byte order mark tells. */
	private static @Nullable Charset marked(byte[] bytes) {
		if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
			return StandardCharsets.UTF_8;
		}
		if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
			return StandardCharsets.UTF_16;
		}
		return null;
	}

	private static boolean starts(byte[] bytes, int... mark) {
		if (bytes.length < mark.length) {
			return false;
		}
		for (int i = 0; i < mark.length; i++) {
			if ((bytes[i] & 0xFF) != mark[i]) {
				return false;
			}
		}
		return true;
	}

	private static Charset unmarkedUtf16(byte[] bytes) {
		int low = 0;
		int high = 0;
		for (int i = 0; i + 1 < bytes.length; i += 2) {
			high += (bytes[i] == 0) ? 1 : 0;
			low += (bytes[i + 1] == 0) ? 1 : 0;
		}
		return (low > high) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
	}

	private static Charset guessed(byte[] bytes) {
		Utf8Count count = Utf8Count.of(bytes);
		return (count.wrong() > count.right()) ? WINDOWS_1252 : StandardCharsets.UTF_8;
	}

	private static boolean isAscii(byte[] bytes) {
		for (byte one : bytes) {
			if (one < 0) {
				return false;
			}
		}
		return true;
	}

	private static int indexOf(byte[] bytes, byte wanted) {
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == wanted) {
				return i;
			}
		}
		return -1;
	}

	private static String decode(byte[] bytes, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE);
		try {
			return decoder.decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (java.nio.charset.CharacterCodingException | RuntimeException ex) {
			return new String(bytes, WINDOWS_1252);
		}
	}

	/** How many characters are good UTF-8, and how many bytes are not. */
	private record Utf8Count(int right, int wrong) {

		static Utf8Count of(byte[] bytes) {
			int right = 0;
			int wrong = 0;
			int i = 0;
			while (i < bytes.length) {
				int length = length(bytes[i]);
				if (length == 1) {
					i++;
				}
				else if (length > 1 && followed(bytes, i, length)) {
					right++;
					i += length;
				}
				else {
					wrong++;
					i++;
				}
			}
			return new Utf8Count(right, wrong);
		}

		private static int length(byte first) {
			int value = first & 0xFF;
			if (value < 0x80) {
				return 1;
			}
			if (value >= 0xC2 && value < 0xE0) {
				return 2;
			}
			if (value >= 0xE0 && value < 0xF0) {
				return 3;
			}
			return (value >= 0xF0 && value < 0xF5) ? 4 : 0;
		}

		private static boolean followed(byte[] bytes, int at, int length) {
			if (at + length > bytes.length) {
				return false;
			}
			for (int i = 1; i < length; i++) {
				if ((bytes[at + i] & 0xC0) != 0x80) {
					return false;
				}
			}
			return true;
		}

	}

}
