package balcao.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells of a form that keeps itself: its key, what its page kept before,
 * and what was typed. Secrets are never among it.
 *
 * @param id what the page kept before; null for nothing
 */
record TypedFields(String form, @Nullable Long id, int version, Map<String, List<String>> fields, List<Long> files) {

	static final String FORM = "keeps";

	static final String ID = "kept";

	static final String VERSION = "keptVersion";

	static final String FILES = "uploads";

	private static final Pattern KEY = Pattern.compile("(?=.{1,120}$)[a-z][a-z-]*(:[A-Za-z0-9-]+){0,4}");

	private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\[\\]-]{0,79}");

	private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

	private static final int MOST_FIELDS = 200;

	private static final int LONGEST = 400_000;

	/** Empty for a form that does not keep itself, or whose key no page of ours has. */
	static Optional<TypedFields> of(HttpServletRequest request) {
		String form = request.getParameter(FORM);
		if (form == null || !KEY.matcher(form).matches()) {
			return Optional.empty();
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			if (isTyped(name)) {
				fields.put(name, Stream.of(values).map(CleanInput::clean).toList());
			}
		});
		return Optional.of(new TypedFields(form, number(request.getParameter(ID)).orElse(null),
				number(request.getParameter(VERSION)).map(Long::intValue).orElse(0), fields,
				numbers(request.getParameterValues(FILES))));
	}

	/** Whether somebody wrote there, and did not only choose. */
	boolean hasWords() {
		return this.fields.values()
			.stream()
			.flatMap(List::stream)
			.anyMatch((value) -> value.length() > 24 || value.chars().anyMatch(Character::isWhitespace));
	}

	/** Whether it is more than forms hold. */
	boolean isTooLong() {
		return this.fields.size() > MOST_FIELDS || this.files.size() > MOST_FIELDS
				|| this.fields.values().stream().flatMap(List::stream).mapToLong(String::length).sum() > LONGEST;
	}

	static Optional<Long> number(@Nullable String text) {
		return (text != null && NUMBER.matcher(text).matches()) ? Optional.of(Long.valueOf(text)) : Optional.empty();
	}

	private static List<Long> numbers(String @Nullable [] texts) {
		List<Long> numbers = new ArrayList<>();
		if (texts != null) {
			Arrays.stream(texts).flatMap((text) -> number(text).stream()).distinct().forEach(numbers::add);
		}
		return numbers;
	}

	private static boolean isTyped(String name) {
		return NAME.matcher(name).matches() && !HeldPost.isSecret(name)
				&& !List.of(FORM, ID, VERSION, FILES, "removeUpload").contains(name);
	}

}
