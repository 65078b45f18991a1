package balcao.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Looks at raw bytes before any parser does, line by line and once, and cuts what is more
 * than the limits allow: a parser that follows parts into parts would die of the rest.
 */
final class RawMail {

	private static final byte[] CONTENT_TYPE = "content-type".getBytes(StandardCharsets.US_ASCII);

	private final byte[] raw;

	private final MailLimits limits;

	private final Flaws flaws;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private int keptUpTo;

	private final Deque<String> boundaries = new ArrayDeque<>();

	private final Map<String, Integer> open = new HashMap<>();

	private int parts = 1;

	private boolean inHeader = true;

	private int headerBytes;

	private int fieldBytes;

	private boolean isContentType;

	private int contentTypeEnd;

	private final ByteArrayOutputStream contentType = new ByteArrayOutputStream();

	private RawMail(byte[] raw, MailLimits limits, Flaws flaws) {
		this.raw = raw;
		this.limits = limits;
		this.flaws = flaws;
	}

	/** The bytes to read: these, without what comes before and beyond. */
	static byte[] within(byte[] raw, MailLimits limits, Flaws flaws) {
		return new RawMail(withLines(raw), limits, flaws).cut();
	}

	/** Ends of lines as Macs once wrote them. */
	private static byte[] withLines(byte[] raw) {
		boolean carriage = false;
		for (byte one : raw) {
			if (one == '\n') {
				return raw;
			}
			carriage |= one == '\r';
		}
		if (!carriage) {
			return raw;
		}
		byte[] lines = raw.clone();
		for (int i = 0; i < lines.length; i++) {
			if (lines[i] == '\r') {
				lines[i] = '\n';
			}
		}
		return lines;
	}

	private byte[] cut() {
		int end = Math.min(this.raw.length, this.limits.bytes());
		this.flaws.addIf(end < this.raw.length, MailFlaw.TOO_LONG);
		int from = begin(end);
		this.keptUpTo = from;
		while (from < end) {
			int to = lineEnd(from, end);
			if (!line(from, to)) {
				end = from;
				break;
			}
			from = to;
		}
		if (this.keptUpTo == 0 && this.kept.size() == 0 && end == this.raw.length) {
			return this.raw;
		}
		keep(end);
		return this.kept.toByteArray();
	}

	/** Empty lines, a byte order mark, and the line that mailbox files begin with. */
	private int begin(int end) {
		int from = 0;
		if (end >= 3 && (this.raw[0] & 0xFF) == 0xEF && (this.raw[1] & 0xFF) == 0xBB && (this.raw[2] & 0xFF) == 0xBF) {
			from = 3;
		}
		int blank = from;
		while (blank < end && this.raw[blank] >= 0 && this.raw[blank] <= ' ') {
			blank++;
			from = (this.raw[blank - 1] == '\n') ? blank : from;
		}
		return isMailboxLine(from, end) ? lineEnd(from, end) : from;
	}

	private boolean isMailboxLine(int from, int end) {
		String first = new String(this.raw, from, Math.min(6, end - from), StandardCharsets.US_ASCII);
		return first.startsWith("From ") || first.startsWith(">From ");
	}

	private int lineEnd(int from, int end) {
		int i = from;
		while (i < end && this.raw[i] != '\n') {
			i++;
		}
		return Math.min(i + 1, end);
	}

	/** Whether what begins with this line is read. */
	private boolean line(int from, int to) {
		if (!this.boundaries.isEmpty() && this.raw[from] == '-' && isDelimiter(from, to)) {
			return this.parts <= this.limits.parts();
		}
		if (!this.inHeader) {
			return true;
		}
		if (isBlank(from, to)) {
			this.inHeader = false;
			return opened();
		}
		if (isBlankEnd(from, to)) {
			return ended(from, to);
		}
		boolean continued = this.raw[from] == ' ' || this.raw[from] == '\t';
		if (!continued && !isField(from)) {
			if (isMailboxLine(from, to)) {
				keep(from);
				this.keptUpTo = to;
				return true;
			}
			return ended(from, from);
		}
		header(from, to, continued);
		return true;
	}

	private boolean isDelimiter(int from, int to) {
		if (to - from < 3 || this.raw[from + 1] != '-') {
			return false;
		}
		String rest = new String(this.raw, from + 2, Math.min(to - from - 2, 300), StandardCharsets.ISO_8859_1)
			.stripTrailing();
		boolean next = this.open.containsKey(rest);
		boolean close = !next && rest.endsWith("--") && this.open.containsKey(rest.substring(0, rest.length() - 2));
		if (!next && !close) {
			return false;
		}
		String boundary = next ? rest : rest.substring(0, rest.length() - 2);
		while (!this.boundaries.element().equals(boundary)) {
			left(this.boundaries.pop());
		}
		if (close) {
			left(this.boundaries.pop());
			this.inHeader = false;
		}
		else {
			this.parts++;
			this.flaws.addIf(this.parts > this.limits.parts(), MailFlaw.TOO_MANY_PARTS);
			this.inHeader = true;
			this.headerBytes = 0;
			this.fieldBytes = 0;
			this.isContentType = false;
			this.contentType.reset();
		}
		return true;
	}

	private void left(String boundary) {
		this.open.computeIfPresent(boundary, (name, count) -> (count > 1) ? count - 1 : null);
	}

	/** Puts the missing end of a header in place of what stands there. */
	private boolean ended(int from, int to) {
		keep(from);
		this.kept.write('\n');
		this.keptUpTo = to;
		this.inHeader = false;
		return opened();
	}

	private void header(int from, int to, boolean continued) {
		if (!continued) {
			this.fieldBytes = 0;
			this.isContentType = isContentType(from, to);
			if (this.isContentType) {
				this.contentType.reset();
			}
		}
		int allowed = Math.min(this.limits.fieldBytes() - this.fieldBytes,
				this.limits.headerBytes() - this.headerBytes);
		this.flaws.addIf(this.headerBytes + (to - from) > this.limits.headerBytes(), MailFlaw.HEADER_TOO_LONG);
		this.flaws.addIf(this.fieldBytes + (to - from) > this.limits.fieldBytes(), MailFlaw.FIELD_TOO_LONG);
		int read = Math.max(0, Math.min(allowed, to - from));
		this.fieldBytes += read;
		this.headerBytes += read;
		if (this.isContentType) {
			this.contentType.write(this.raw, from, read);
			this.contentTypeEnd = to;
		}
		if (read < to - from) {
			keep(from + read);
			if (read > 0) {
				this.kept.write('\n');
			}
			this.keptUpTo = to;
		}
	}

	private boolean isContentType(int from, int to) {
		if (to - from <= CONTENT_TYPE.length) {
			return false;
		}
		for (int i = 0; i < CONTENT_TYPE.length; i++) {
			if (Character.toLowerCase(this.raw[from + i]) != CONTENT_TYPE[i]) {
				return false;
			}
		}
		return true;
	}

	/** Whether what the header says begins is read. */
	private boolean opened() {
		String field = this.contentType.toString(StandardCharsets.ISO_8859_1);
		this.contentType.reset();
		if (!field.toLowerCase(Locale.ROOT).contains("multipart/")) {
			return true;
		}
		String boundary = FieldValue.of(field.substring(field.indexOf(':') + 1).replaceAll("[\\r\\n]", ""))
			.parameter("boundary");
		if (boundary == null || boundary.isEmpty()) {
			return true;
		}
		if (!field.toLowerCase(Locale.ROOT).contains("boundary=")) {
			sayBoundary(boundary);
		}
		this.boundaries.push(boundary);
		this.open.merge(boundary, 1, Integer::sum);
		this.flaws.addIf(this.boundaries.size() > this.limits.depth(), MailFlaw.TOO_DEEP);
		return this.boundaries.size() <= this.limits.depth();
	}

	/** Says in plain words a boundary that is written in pieces (RFC 2231). */
	private void sayBoundary(String boundary) {
		boolean sayable = boundary.chars().allMatch((character) -> character > ' ' && character < 0x7F)
				&& boundary.indexOf('"') < 0 && boundary.indexOf('\\') < 0;
		if (sayable && this.keptUpTo < this.contentTypeEnd) {
			keep(this.contentTypeEnd);
			this.kept.writeBytes((" ; boundary=\"" + boundary + "\"\n").getBytes(StandardCharsets.US_ASCII));
		}
	}

	private boolean isBlank(int from, int to) {
		return this.raw[from] == '\n' || (to - from == 2 && this.raw[from] == '\r' && this.raw[from + 1] == '\n');
	}

	/**
	 * Whether a line of blanks ends the header, as some programs write it: what follows
	 * is then no field (but see RFC 5322 §4.2).
	 */
	private boolean isBlankEnd(int from, int to) {
		for (int i = from; i < to; i++) {
			if (this.raw[i] > ' ' || this.raw[i] < 0) {
				return false;
			}
		}
		if (to >= this.raw.length || this.raw[to] == ' ' || this.raw[to] == '\t') {
			return false;
		}
		return !isField(to);
	}

	/**
	 * Whether a line begins with a name and a colon; mail servers end a header where none
	 * does.
	 */
	private boolean isField(int from) {
		int i = from;
		while (i < this.raw.length && this.raw[i] > ' ' && this.raw[i] < 0x7F && this.raw[i] != ':') {
			i++;
		}
		int name = i - from;
		while (i < this.raw.length && (this.raw[i] == ' ' || this.raw[i] == '\t')) {
			i++;
		}
		return name > 0 && i < this.raw.length && this.raw[i] == ':';
	}

	private void keep(int to) {
		if (to > this.keptUpTo) {
			this.kept.write(this.raw, this.keptUpTo, to - this.keptUpTo);
		}
		this.keptUpTo = Math.max(this.keptUpTo, to);
	}

	/** The first lines of raw bytes. */
	static byte[] head(byte[] raw, int bytes) {
		return Arrays.copyOf(raw, Math.min(raw.length, bytes));
	}

}
