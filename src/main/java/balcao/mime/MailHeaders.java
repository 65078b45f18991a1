package balcao.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The header fields of a mail or a part, in order, each as long as limits allow. */
public final class MailHeaders {

	static final MailHeaders NONE = new MailHeaders(List.of());

	private final List<Field> fields;

	MailHeaders(List<Field> fields) {
		this.fields = List.copyOf(fields);
	}

	/** Whether there is such a field, empty or not. */
	public boolean has(String name) {
		return named(name).findAny().isPresent();
	}

	/** What the topmost field of that name says, decoded. */
	public Optional<String> first(String name) {
		return named(name).findFirst().map((field) -> EncodedWords.decode(field.value()));
	}

	/** What every field of that name says, decoded, from the top. */
	public List<String> all(String name) {
		return named(name).map((field) -> EncodedWords.decode(field.value())).toList();
	}

	/** The names of all fields in lower case, from the top. */
	public List<String> names() {
		return this.fields.stream().map(Field::name).toList();
	}

	/** The topmost field of that name: a character per byte, unfolded. */
	@Nullable String raw(String name) {
		return named(name).findFirst().map(Field::value).orElse(null);
	}

	/** Every field of that name: a character per byte, unfolded. */
	List<String> allRaw(String name) {
		return named(name).map(Field::value).toList();
	}

	private Stream<Field> named(String name) {
		String wanted = name.toLowerCase(Locale.ROOT);
		return this.fields.stream().filter((field) -> field.name().equals(wanted));
	}

	/**
	 * One field.
	 *
	 * @param name in lower case
	 * @param value a character per byte, unfolded (RFC 5322 §2.2.3)
	 */
	record Field(String name, String value) {

		/** Reads a field as it stands, or nothing when it has no name. */
		static Optional<Field> of(String raw) {
			int colon = raw.indexOf(':');
			String name = (colon < 0) ? "" : raw.substring(0, colon).strip();
			if (name.isEmpty() || name.chars().anyMatch((character) -> character <= ' ' || character >= 0x7F)) {
				return Optional.empty();
			}
			return Optional.of(new Field(name.toLowerCase(Locale.ROOT), unfolded(raw.substring(colon + 1))));
		}

		private static String unfolded(String raw) {
			StringBuilder line = new StringBuilder(raw.length());
			for (int i = 0; i < raw.length(); i++) {
				char character = raw.charAt(i);
				if (character != '\r' && character != '\n') {
					line.append(character);
				}
			}
			return line.toString().strip();
		}

	}

	/** Collects fields. */
	static final class Builder {

		private final List<Field> fields = new ArrayList<>();

		void add(String raw) {
			Field.of(raw).ifPresent(this.fields::add);
		}

		MailHeaders build() {
			return new MailHeaders(this.fields);
		}

	}

	@Override
	public String toString() {
		return Objects.toString(this.fields);
	}

}
