package balcao.chat.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How far a page has come in a conversation, as events carry it: {@code 12-45} is the
 * line 45 of conversation 12; several stand with dots between them.
 */
record ChatPlace(long conversation, int position) {

	private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

	private static final int MOST = 20;

	/** What is no place is left out. */
	static List<ChatPlace> parse(@Nullable String text) {
		List<ChatPlace> places = new ArrayList<>();
		if (text != null && text.length() < MOST * 30) {
			for (String one : text.split("\\.")) {
				Matcher parts = TEXT.matcher(one);
				if (parts.matches()) {
					places.add(new ChatPlace(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2))));
				}
			}
		}
		return places;
	}

	/** The furthest of each conversation, of which there are no more than some. */
	static Map<Long, Integer> furthest(List<ChatPlace> places) {
		Map<Long, Integer> furthest = new TreeMap<>();
		places.stream()
			.limit(2L * MOST)
			.forEach((place) -> furthest.merge(place.conversation(), place.position(), Math::max));
		return furthest.entrySet()
			.stream()
			.limit(MOST)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::max, TreeMap::new));
	}

	static String text(Map<Long, Integer> places) {
		return places.entrySet()
			.stream()
			.map((place) -> place.getKey() + "-" + place.getValue())
			.collect(Collectors.joining("."));
	}

}
