package balcao.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

import balcao.platform.FileName;

/**
 * Files written into a text as programs did before MIME (POSIX.1, uuencode).
 *
 * @param text what stands around them
 */
record Uuencode(String text, List<MailAttachment> files) {

	/** Takes the files out of a text of lines; one without an end stays text. */
	static Uuencode in(String text, Flaws flaws) {
		if (!text.startsWith("begin ") && !text.contains("\nbegin ")) {
			return new Uuencode(text, List.of());
		}
		StringBuilder around = new StringBuilder(text.length());
		List<MailAttachment> files = new ArrayList<>();
		int noEndAfter = text.length();
		int from = 0;
		while (from < text.length()) {
			int to = lineEnd(text, from);
			String name = (from < noEndAfter) ? name(text.substring(from, to)) : null;
			int end = (name != null) ? text.indexOf("\nend", to - 1) : -1;
			if (name != null && end < 0) {
				noEndAfter = from;
			}
			if (name != null && end >= 0 && isBody(text, to, end)) {
				files.add(new MailAttachment(name, "application/octet-stream", null, false,
						decode(text.substring(Math.min(to, end + 1), end + 1), flaws)));
				from = lineEnd(text, end + 1);
			}
			else {
				around.append(text, from, to);
				from = to;
			}
		}
		return new Uuencode(around.toString(), files);
	}

	/** The bytes of lines, with or without the first and the last of a file. */
	static byte[] decode(String encoded, Flaws flaws) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length() * 3 / 4);
		int from = 0;
		while (from < encoded.length()) {
			int to = lineEnd(encoded, from);
			String line = encoded.substring(from, to).stripTrailing();
			from = to;
			if (line.equals("end")) {
				break;
			}
			if (!line.isEmpty() && !line.startsWith("begin ")) {
				decodeLine(line, bytes, flaws);
			}
		}
		return bytes.toByteArray();
	}

	private static void decodeLine(String line, ByteArrayOutputStream bytes, Flaws flaws) {
		int length = line.charAt(0) - ' ' & 0x3F;
		flaws.addIf((length + 2) / 3 * 4 > line.length() - 1 + 3, MailFlaw.BROKEN_ENCODING);
		int bits = 0;
		int count = 0;
		for (int i = 1; length > 0 && i < line.length() + 4; i++) {
			int value = (i < line.length()) ? line.charAt(i) - ' ' & 0x3F : 0;
			bits = (bits << 6 | value) & 0xFFFF;
			count += 6;
			if (count >= 8) {
				count -= 8;
				bytes.write(bits >> count);
				length--;
			}
		}
	}

	private static @org.jspecify.annotations.Nullable String name(String line) {
		String[] words = line.strip().split(" ", 3);
		boolean begins = words.length > 1 && words[0].equals("begin") && words[1].length() >= 3
				&& words[1].length() <= 4 && words[1].chars().allMatch((digit) -> digit >= '0' && digit <= '7');
		String name = (begins && words.length == 3) ? FileName.of(words[2]).value() : "";
		return begins ? name.isEmpty() ? "file" : name : null;
	}

	/** The first line tells its own length, so words that begin alike are no file. */
	private static boolean isBody(String text, int from, int end) {
		if (from > end) {
			return true;
		}
		String first = text.substring(from, lineEnd(text, from)).stripTrailing();
		if (first.isEmpty() || first.charAt(0) < ' ' || first.charAt(0) > '`') {
			return false;
		}
		int characters = ((first.charAt(0) - ' ' & 0x3F) + 2) / 3 * 4;
		return Math.abs(first.length() - 1 - characters) <= 4;
	}

	private static int lineEnd(String text, int from) {
		int feed = text.indexOf('\n', from);
		return (feed < 0) ? text.length() : feed + 1;
	}

}
