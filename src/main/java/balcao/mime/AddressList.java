package balcao.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of addresses (RFC 5322 §3.4), read once from left to right. It takes what real
 * clients write, and tells what was not as it should be.
 *
 * @param addresses those that are addresses
 * @param malformed entries that are none
 * @param hasGroup whether a group was named
 * @param notAscii whether an entry has other letters before its at sign
 * @param tooLong whether an entry is longer than an address may be
 * @param cut whether there were more than asked for
 */
record AddressList(List<MailAddress> addresses, int malformed, boolean hasGroup, boolean notAscii, boolean tooLong,
		boolean cut) {

	/**
	 * Reads a field.
	 * @param raw a character per byte, unfolded
	 * @param most how many addresses are read
	 */
	static AddressList of(String raw, int most) {
		return new Scanner(raw, most).read();
	}

	/** Goes through a field once. */
	private static final class Scanner {

		private static final int LONGEST_NAME = 200;

		private final String raw;

		private final int most;

		private final List<MailAddress> addresses = new ArrayList<>();

		private int malformed;

		private boolean hasGroup;

		private boolean notAscii;

		private boolean tooLong;

		private int at;

		private final StringBuilder words = new StringBuilder();

		private final StringBuilder comment = new StringBuilder();

		private final StringBuilder angle = new StringBuilder();

		private boolean hasAngle;

		private boolean strange;

		Scanner(String raw, int most) {
			this.raw = raw;
			this.most = most;
		}

		AddressList read() {
			boolean cut = false;
			while (this.at < this.raw.length()) {
				cut = this.addresses.size() + this.malformed >= this.most;
				if (cut) {
					break;
				}
				step(this.raw.charAt(this.at++));
			}
			entry();
			return new AddressList(List.copyOf(this.addresses), this.malformed, this.hasGroup, this.notAscii,
					this.tooLong, cut);
		}

		private void step(char character) {
			switch (character) {
				case '"' -> quoted(this.words, true);
				case '(' -> comment();
				case '<' -> angle();
				case ',', ';' -> entry();
				case ':' -> group();
				case '\\' -> {
					if (this.at < this.raw.length()) {
						this.words.append(this.raw.charAt(this.at++));
					}
				}
				default -> this.words.append(character);
			}
		}

		private void quoted(StringBuilder into, boolean keepQuotes) {
			StringBuilder inner = new StringBuilder();
			while (this.at < this.raw.length()) {
				char character = this.raw.charAt(this.at++);
				if (character == '"') {
					break;
				}
				if (character == '\\' && this.at < this.raw.length()) {
					character = this.raw.charAt(this.at++);
				}
				inner.append(character);
			}
			boolean local = this.at < this.raw.length() && this.raw.charAt(this.at) == '@';
			into.append((keepQuotes && local) ? '"' + inner.toString() + '"' : inner);
		}

		private void comment() {
			int depth = 1;
			boolean first = this.comment.isEmpty();
			while (this.at < this.raw.length() && depth > 0) {
				char character = this.raw.charAt(this.at++);
				if (character == '\\' && this.at < this.raw.length()) {
					character = this.raw.charAt(this.at++);
				}
				else if (character == '(') {
					depth++;
				}
				else if (character == ')') {
					depth--;
				}
				if (depth > 0 && first) {
					this.comment.append(character);
				}
			}
			this.words.append(' ');
		}

		private void angle() {
			this.strange |= this.hasAngle;
			this.hasAngle = true;
			while (this.at < this.raw.length()) {
				char character = this.raw.charAt(this.at++);
				if (character == '>') {
					return;
				}
				if (character == '"') {
					this.angle.append('"');
					quoted(this.angle, false);
					this.angle.append('"');
				}
				else if (character == '(') {
					comment();
				}
				else if (character == '<') {
					this.strange = true;
				}
				else {
					this.angle.append(character);
				}
			}
			this.strange = true;
		}

		/** What stands before a colon names a group, unless it is an old route. */
		private void group() {
			this.hasGroup = true;
			this.words.setLength(0);
			this.comment.setLength(0);
		}

		private void entry() {
			String written = this.hasAngle ? withoutRoute(this.angle.toString().strip())
					: this.words.toString().strip();
			if (written.isEmpty() && !this.hasAngle) {
				clear();
				return;
			}
			String decoded = TextDecoding.guess(written.getBytes(StandardCharsets.ISO_8859_1));
			String address = this.strange ? null : AddressSyntax.normalized(decoded);
			if (address != null) {
				this.addresses.add(new MailAddress(name(), address));
			}
			else {
				this.malformed++;
				int sign = decoded.lastIndexOf('@');
				this.notAscii |= sign > 0
						&& decoded.substring(0, sign).chars().anyMatch((character) -> character >= 0x80);
				this.tooLong |= sign > 0 && decoded.length() > 254;
			}
			clear();
		}

		private static String withoutRoute(String written) {
			int colon = written.startsWith("@") ? written.indexOf(':') : -1;
			return (colon < 0) ? written : written.substring(colon + 1).strip();
		}

		private String name() {
			String name = this.hasAngle ? EncodedWords.decode(this.words.toString()) : "";
			if (name.isEmpty()) {
				name = EncodedWords.decode(this.comment.toString());
			}
			if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
				name = name.substring(1, name.length() - 1);
			}
			return CleanText.cut(name, LONGEST_NAME).strip();
		}

		private void clear() {
			this.words.setLength(0);
			this.comment.setLength(0);
			this.angle.setLength(0);
			this.hasAngle = false;
			this.strange = false;
		}

	}

}
