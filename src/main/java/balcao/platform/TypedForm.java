package balcao.platform;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form and has not sent.
 *
 * @param form the key of the form, such as {@code ticket:2026-000123:reply}
 * @param version counts how often it was kept
 * @param fields the values by field, in the order of the form
 * @param files uploaded files of the person
 * @param discardedAt when the person threw it away, which can be undone for a while; null
 * for never
 */
public record TypedForm(long id, String form, int version, Map<String, List<String>> fields, List<Long> files,
		Instant updatedAt, @Nullable Instant discardedAt) {

	private static final int EXCERPT = 90;

	public boolean isDiscarded() {
		return this.discardedAt != null;
	}

	/** The beginning of the longest text, to know it again by. */
	public String excerpt() {
		String longest = this.fields.values()
			.stream()
			.flatMap(Collection::stream)
			.reduce("", (one, other) -> (other.length() > one.length()) ? other : one)
			.strip()
			.replaceAll("\\s+", " ");
		return (longest.codePointCount(0, longest.length()) <= EXCERPT) ? longest
				: longest.substring(0, longest.offsetByCodePoints(0, EXCERPT)).strip() + "…";
	}

	/** Whether nothing would be lost if only the other were left. */
	boolean isWithin(Map<String, List<String>> others, List<Long> otherFiles) {
		return otherFiles.containsAll(this.files) && this.fields.entrySet()
			.stream()
			.allMatch((field) -> within(field.getValue(), others.getOrDefault(field.getKey(), List.of())));
	}

	private static boolean within(List<String> values, List<String> others) {
		return values.stream()
			.allMatch((value) -> value.isBlank() || others.stream().anyMatch((other) -> other.startsWith(value)));
	}

}
