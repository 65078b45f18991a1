package balcao.incident.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/**
 * Protocols that are put under an incident.
 *
 * @param typed numbers as somebody types them
 * @param numbers those that were chosen
 */
record ChildrenForm(@Size(max = 2000, message = FieldMessages.TOO_LONG) @Nullable String typed,
		@Nullable @Size(max = 300) List<@Nullable @Size(max = 40) String> numbers) {

	static final ChildrenForm EMPTY = new ChildrenForm("", List.of());

	List<String> all() {
		Stream<String> chosen = (this.numbers != null) ? this.numbers.stream().filter(Objects::nonNull) : Stream.of();
		return Stream.concat(chosen, Stream.of(Objects.requireNonNullElse(this.typed, "").split("[\\s,;]+", -1)))
			.map(String::strip)
			.filter((number) -> !number.isEmpty())
			.distinct()
			.limit(300)
			.toList();
	}

}
