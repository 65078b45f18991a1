package balcao.ticket.web;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** Which messages become a ticket of their own. */
record SplitForm(
		@NotBlank(message = "{ticket.split.subjectMissing}") @Size(max = 150,
				message = FieldMessages.TOO_LONG) @Nullable String subject,
		@NotEmpty(message = "{ticket.split.messagesMissing}") @Size(max = 200,
				message = FieldMessages.TOO_LONG) @Nullable List<Long> messages) {

	static final SplitForm EMPTY = new SplitForm("", List.of());

	String words() {
		return Objects.requireNonNullElse(this.subject, "");
	}

	List<Long> ids() {
		return Objects.requireNonNullElse(this.messages, List.<Long>of()).stream().filter(Objects::nonNull).toList();
	}

}
