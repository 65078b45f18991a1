package balcao.ticket.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Several tickets of a queue and to whom they are given. */
record BulkForm(@NotEmpty(message = "{ticket.desk.bulk.nothing}") @Size(max = 100) @Nullable List<String> numbers,
		@NotBlank(message = "{ticket.desk.bulk.nobody}") @Pattern(
				regexp = Recipient.PATTERN + "|") @Nullable String recipient) {

	static final BulkForm EMPTY = new BulkForm(List.of(), "");

}
