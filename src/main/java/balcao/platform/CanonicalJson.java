package balcao.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Writes what is to be hashed in the one form that RFC 8785 (JCS) gives it: members in
 * the order of their names as UTF-16, no space anywhere, texts escaped no more than they
 * must be, UTF-8. Numbers are whole ones within 2^53; amounts and fractions are texts, so
 * that no reader rounds them.
 */
public final class CanonicalJson {

	private static final long WIDEST = 1L << 53;

	private CanonicalJson() {
	}

	/** Refuses whatever is no map, list, text, whole number, truth value or null. */
	public static String write(@Nullable Object value) {
		StringBuilder json = new StringBuilder();
		write(value, json);
		return json.toString();
	}

	/** SHA-256 over the UTF-8 of a text, in lower-case hexadecimal. */
	public static String sha256(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(@Nullable Object value, StringBuilder json) {
		if (value instanceof Map<?, ?> members) {
			writeMembers(members, json);
		}
		else if (value instanceof List<?> items) {
			json.append('[');
			for (int i = 0; i < items.size(); i++) {
				json.append((i == 0) ? "" : ",");
				write(items.get(i), json);
			}
			json.append(']');
		}
		else if (value instanceof String text) {
			writeText(text, json);
		}
		else if (value instanceof Long || value instanceof Integer) {
			long number = ((Number) value).longValue();
			if (Math.abs(number) > WIDEST) {
				throw new IllegalArgumentException(number + " is wider than every reader keeps exactly");
			}
			json.append(number);
		}
		else if (value == null || value instanceof Boolean) {
			json.append(value);
		}
		else {
			throw new IllegalArgumentException("Not canonical: " + value.getClass());
		}
	}

	private static void writeMembers(Map<?, ?> members, StringBuilder json) {
		TreeMap<String, Object> sorted = new TreeMap<>();
		members.forEach((name, value) -> sorted.put((String) Objects.requireNonNull(name), wrap(value)));
		json.append('{');
		boolean first = true;
		for (Map.Entry<String, Object> member : sorted.entrySet()) {
			json.append(first ? "" : ",");
			writeText(member.getKey(), json);
			json.append(':');
			write((member.getValue() == Nothing.NOTHING) ? null : member.getValue(), json);
			first = false;
		}
		json.append('}');
	}

	private static Object wrap(@Nullable Object value) {
		return (value != null) ? value : Nothing.NOTHING;
	}

	private static void writeText(String text, StringBuilder json) {
		json.append('"');
		for (int i = 0; i < text.length(); i++) {
			char letter = text.charAt(i);
			switch (letter) {
				case '"' -> json.append("\\\"");
				case '\\' -> json.append("\\\\");
				case '\b' -> json.append("\\b");
				case '\f' -> json.append("\\f");
				case '\n' -> json.append("\\n");
				case '\r' -> json.append("\\r");
				case '\t' -> json.append("\\t");
				default -> json.append((letter < 0x20) ? String.format("\\u%04x", (int) letter) : letter);
			}
		}
		json.append('"');
	}

	private enum Nothing {

		NOTHING

	}

}
