package balcao.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A plain text as a page shows it: paragraphs of lines of texts and links. */
public record TextBlocks(List<Paragraph> paragraphs) {

	private static final Pattern LINK = Pattern.compile("\\bhttps?://[^\\s<>\"]{1,2000}", Pattern.CASE_INSENSITIVE);

	private static final Pattern HOST = Pattern.compile("https?://[^/?#@\\s]*[\\p{L}\\p{N}\\]].*",
			Pattern.CASE_INSENSITIVE);

	private static final String CLOSERS = ".,;:!?'\u201d\u2019\u00bb*_";

	/** Lines without an empty one between them. */
	public record Paragraph(List<Line> lines) {

	}

	/** What stands between two line breaks. */
	public record Line(List<Piece> pieces) {

	}

	/**
	 * A text, or a link written out in it.
	 *
	 * @param href where it leads; null for text
	 */
	public record Piece(String text, @Nullable String href) {

	}

	/** Nothing in the text is taken for markup; only whole web addresses become links. */
	public static TextBlocks of(String text) {
		List<Paragraph> paragraphs = new ArrayList<>();
		List<Line> lines = new ArrayList<>();
		for (String line : text.strip().split("\\R", -1)) {
			if (!line.isBlank()) {
				lines.add(new Line(pieces(line.stripTrailing())));
			}
			else if (!lines.isEmpty()) {
				paragraphs.add(new Paragraph(List.copyOf(lines)));
				lines.clear();
			}
		}
		if (!lines.isEmpty()) {
			paragraphs.add(new Paragraph(List.copyOf(lines)));
		}
		return new TextBlocks(List.copyOf(paragraphs));
	}

	private static List<Piece> pieces(String line) {
		List<Piece> pieces = new ArrayList<>();
		Matcher matcher = LINK.matcher(line);
		int from = 0;
		while (matcher.find()) {
			String link = withoutClosers(matcher.group());
			if (HOST.matcher(link).matches()) {
				add(pieces, line.substring(from, matcher.start()));
				pieces.add(new Piece(link, link));
				from = matcher.start() + link.length();
			}
		}
		add(pieces, line.substring(from));
		return List.copyOf(pieces);
	}

	private static void add(List<Piece> pieces, String text) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, null));
		}
	}

	/**
	 * The stop or bracket after an address belongs to the sentence, not to the address.
	 */
	private static String withoutClosers(String link) {
		long round = count(link, ')') - count(link, '(');
		long square = count(link, ']') - count(link, '[');
		int end = link.length();
		while (end > 0) {
			char last = link.charAt(end - 1);
			if (last == ')' && round > 0) {
				round--;
			}
			else if (last == ']' && square > 0) {
				square--;
			}
			else if (CLOSERS.indexOf(last) < 0) {
				break;
			}
			end--;
		}
		return link.substring(0, end);
	}

	private static long count(String text, char letter) {
		return text.chars().filter((each) -> each == letter).count();
	}

}
