package balcao.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells in a plain text what was newly written from quotes and signatures, by the marks
 * that programs leave in some twelve languages and by our own line. It goes through the
 * lines once; whatever it takes for a quote is folded, nothing is thrown away.
 */
public final class Quotes {

	private final List<String> lines;

	private final Set<String> delimiters;

	private final List<QuotedText.Piece> pieces = new ArrayList<>();

	private final StringBuilder piece = new StringBuilder();

	private QuotedText.Kind kind = QuotedText.Kind.WRITTEN;

	private Quotes(List<String> lines, Set<String> delimiters) {
		this.lines = lines;
		this.delimiters = delimiters;
	}

	/**
	 * Folds a text.
	 * @param delimiters lines above which our mails ask to answer, in each language
	 */
	public static QuotedText fold(String text, Set<String> delimiters) {
		QuotedText folded = new Quotes(lines(text), delimiters).fold();
		boolean nothing = folded.written().isEmpty() && !text.isBlank();
		return nothing ? new QuotedText(List.of(new QuotedText.Piece(QuotedText.Kind.WRITTEN, text))) : folded;
	}

	/** Whether a text repeats others and says nothing besides. */
	public static boolean areAll(String text, Set<String> delimiters) {
		return new Quotes(lines(text), delimiters).fold().written().isEmpty();
	}

	private static List<String> lines(String text) {
		List<String> lines = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int feed = text.indexOf('\n', from);
			int to = (feed < 0) ? text.length() : feed + 1;
			lines.add(text.substring(from, to));
			from = to;
		}
		return lines;
	}

	private QuotedText fold() {
		boolean forwarded = false;
		int at = 0;
		while (at < this.lines.size()) {
			String line = this.lines.get(at);
			forwarded |= QuoteMarks.isForward(line);
			int taken = forwarded ? 0 : quoted(at);
			if (taken == 0) {
				begin(next(line, forwarded));
				taken = 1;
			}
			take(at, taken);
			at += taken;
		}
		finish();
		return new QuotedText(
				this.pieces.isEmpty() ? List.of(new QuotedText.Piece(QuotedText.Kind.WRITTEN, "")) : this.pieces);
	}

	/** How many lines from here on are a quote; none if they are not. */
	private int quoted(int at) {
		String line = this.lines.get(at);
		if (isDelimiter(line)) {
			return quote(at, this.lines.size() - at);
		}
		int introduction = QuoteMarks.introduction(this.lines, at);
		if (introduction > 0) {
			int first = nextWithWords(at + introduction);
			boolean marked = first < this.lines.size() && QuoteMarks.isQuoted(this.lines.get(first));
			return quote(at, marked ? marksEnd(first) - at : this.lines.size() - at);
		}
		if (QuoteMarks.isQuoted(line)) {
			return quote(at, marksEnd(at) - at);
		}
		int heading = QuoteMarks.isOriginal(line) || QuoteMarks.isRule(line) ? nextWithWords(at + 1) : at;
		boolean header = heading < this.lines.size() && heading - at < 4 && QuoteMarks.header(this.lines, heading) > 0;
		return (header || QuoteMarks.isOriginal(line)) ? quote(at, this.lines.size() - at) : 0;
	}

	private int quote(int at, int count) {
		begin(QuotedText.Kind.QUOTE);
		return Math.min(count, this.lines.size() - at);
	}

	private boolean isDelimiter(String line) {
		return line.length() < 300 && this.delimiters.contains(QuoteMarks.bare(line));
	}

	private QuotedText.Kind next(String line, boolean forwarded) {
		if (!forwarded && QuoteMarks.isSignature(line)) {
			return QuotedText.Kind.SIGNATURE;
		}
		if (!forwarded && QuoteMarks.isDevice(line)) {
			return QuotedText.Kind.SIGNATURE;
		}
		return (this.kind == QuotedText.Kind.QUOTE) ? QuotedText.Kind.WRITTEN : this.kind;
	}

	/** Marked lines and the empty ones between them. */
	private int marksEnd(int from) {
		int end = from;
		for (int i = from; i < this.lines.size(); i++) {
			if (QuoteMarks.isQuoted(this.lines.get(i))) {
				end = i + 1;
			}
			else if (!this.lines.get(i).isBlank()) {
				break;
			}
		}
		return end;
	}

	private int nextWithWords(int from) {
		int i = from;
		while (i < this.lines.size() && this.lines.get(i).isBlank()) {
			i++;
		}
		return i;
	}

	private void begin(QuotedText.Kind next) {
		if (next != this.kind) {
			finish();
			this.kind = next;
		}
	}

	private void take(int at, int count) {
		for (int i = at; i < at + count; i++) {
			this.piece.append(this.lines.get(i));
		}
	}

	private void finish() {
		if (!this.piece.isEmpty()) {
			this.pieces.add(new QuotedText.Piece(this.kind, this.piece.toString()));
			this.piece.setLength(0);
		}
	}

}
