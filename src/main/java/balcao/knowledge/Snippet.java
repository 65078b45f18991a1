package balcao.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A few words of a text around what was looked for, as plain pieces: who shows them
 * escapes them and marks those that say so.
 */
public record Snippet(List<Piece> pieces) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	/** Endings are not longer. */
	private static final int ENDING = 6;

	/** Letters of a snippet, more or less. */
	private static final int LENGTH = 180;

	/** A piece of text that was looked for, or one between. */
	public record Piece(String text, boolean marked) {

	}

	/** The whole text with what was found marked. */
	static Snippet whole(String text, Collection<String> stems) {
		return new Snippet(pieces(text, hits(text, stems)));
	}

	/**
	 * The part of the text that has the most of what was looked for, else its beginning.
	 */
	static Snippet of(String text, Collection<String> stems) {
		String line = text.strip().replaceAll("\\s+", " ");
		List<Hit> hits = hits(line, stems);
		int from = start(line, hits);
		int to = end(line, from);
		List<Hit> inside = hits.stream()
			.filter((hit) -> hit.from() >= from && hit.to() <= to)
			.map((hit) -> new Hit(hit.from() - from, hit.to() - from, hit.stem()))
			.toList();
		List<Piece> pieces = new ArrayList<>(pieces(line.substring(from, to), inside));
		if (from > 0) {
			pieces.add(0, new Piece("… ", false));
		}
		if (to < line.length()) {
			pieces.add(new Piece(" …", false));
		}
		return new Snippet(List.copyOf(pieces));
	}

	/** The text alone. */
	public String text() {
		return this.pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

	/**
	 * The first letter of the stretch with the most different stems, a few words before.
	 */
	private static int start(String line, List<Hit> hits) {
		int best = 0;
		int most = 0;
		for (int i = 0; i < hits.size(); i++) {
			Set<String> stems = new HashSet<>();
			for (int j = i; j < hits.size() && hits.get(j).to() - hits.get(i).from() <= LENGTH * 3 / 4; j++) {
				stems.add(hits.get(j).stem());
			}
			if (stems.size() > most) {
				most = stems.size();
				best = hits.get(i).from();
			}
		}
		if (best <= LENGTH / 4) {
			return 0;
		}
		return line.lastIndexOf(' ', best - LENGTH / 6) + 1;
	}

	private static int end(String line, int from) {
		if (line.length() - from <= LENGTH) {
			return line.length();
		}
		int space = line.lastIndexOf(' ', from + LENGTH);
		int end = (space > from) ? space : from + LENGTH;
		return Character.isLowSurrogate(line.charAt(end)) ? end - 1 : end;
	}

	private static List<Hit> hits(String text, Collection<String> stems) {
		List<Hit> hits = new ArrayList<>();
		Matcher words = WORD.matcher(text);
		while (words.find()) {
			String word = plain(words.group());
			Optional<String> stem = stems.stream()
				.filter((one) -> word.startsWith(one) && word.length() - one.length() <= ENDING)
				.findFirst();
			stem.ifPresent((one) -> hits.add(new Hit(words.start(), words.end(), one)));
		}
		return hits;
	}

	private static List<Piece> pieces(String text, List<Hit> hits) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (Hit hit : hits) {
			if (hit.from() > at) {
				pieces.add(new Piece(text.substring(at, hit.from()), false));
			}
			pieces.add(new Piece(text.substring(hit.from(), hit.to()), true));
			at = hit.to();
		}
		if (at < text.length()) {
			pieces.add(new Piece(text.substring(at), false));
		}
		return List.copyOf(pieces);
	}

	private static String plain(String word) {
		return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
	}

	private record Hit(int from, int to, String stem) {

	}

}
