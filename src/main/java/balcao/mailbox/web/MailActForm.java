package balcao.mailbox.web;

import java.util.Objects;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import balcao.platform.web.FieldMessages;

/** What somebody decides about a mail; each act has a field or two of its own. */
record MailActForm(@Size(max = 40, message = FieldMessages.TOO_LONG) @Nullable String ticket,
		@Size(max = 254, message = FieldMessages.TOO_LONG) @Nullable String contact,
		@Size(max = 500, message = FieldMessages.TOO_LONG) @Nullable String reason,
		@Size(max = 254, message = FieldMessages.TOO_LONG) @Pattern(
				regexp = "|[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,189}",
				message = FieldMessages.EMAIL) @Nullable String sender,
		@Size(max = 150, message = FieldMessages.TOO_LONG) @Nullable String subject) {

	static final MailActForm EMPTY = new MailActForm("", "", "", "", "");

	String given(@Nullable String text) {
		return Objects.requireNonNullElse(text, "").strip();
	}

	@Nullable String orNull(@Nullable String text) {
		return given(text).isEmpty() ? null : given(text);
	}

	boolean isMissing(String field) {
		return given(switch (field) {
			case "ticket" -> this.ticket;
			case "contact" -> this.contact;
			default -> this.reason;
		}).isEmpty();
	}

}
